/**
 * Many hosts in one process on loopback, which take whatever is posted: `deno run hosts.ts <count>`
 * prints their ports and that of the control, which answers `/await?posts=n` once n came in.
 */
const count = Number(Deno.args[0]);
let posts = 0;
let waiting: { readonly posts: number; readonly answer: () => void }[] = [];

const hosts = Array.from(
  { length: count },
  () =>
    Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
      await request.body?.cancel();
      posts++;
      for (const one of waiting) if (posts >= one.posts) one.answer();
      waiting = waiting.filter((one) => posts < one.posts);
      return new Response(null, { status: 202 });
    }),
);

const control = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
  const { searchParams, pathname } = new URL(request.url);
  if (pathname === "/reset") posts = 0;
  else {
    const wanted = Number(searchParams.get("posts"));
    const { promise, resolve } = Promise.withResolvers<void>();
    if (posts >= wanted) resolve();
    else waiting.push({ posts: wanted, answer: resolve });
    await promise;
  }
  return new Response("ok");
});
console.log(JSON.stringify({
  ports: hosts.map((host) => host.addr.port),
  control: control.addr.port,
}));
