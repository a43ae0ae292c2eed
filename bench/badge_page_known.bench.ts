import { interleave, type Measure, perSecond } from "./measure.ts";
import { BadgePages } from "./support/badge_pages.ts";

const REQUESTS = 1500;

/**
 * A public badge's page for a reader who has it already (304), over HTTP; the baseline is a
 * `Deno.serve` on the same machine that answers "ok" and does nothing else. Both are asked one
 * request after the other.
 */
export default {
  name: "badge page, known to its reader",
  async run() {
    const pages = await BadgePages.open();
    const quiet = { port: 0, hostname: "127.0.0.1", onListen: () => {} };
    const ours = Deno.serve(quiet, (request, info) => pages.fetch(request, info));
    const plain = Deno.serve(quiet, () => new Response("ok"));
    try {
      const etag = await pages.etag();
      const ask = async ({ addr }: typeof ours, status: number) => {
        const address = `http://127.0.0.1:${addr.port}${pages.path}`;
        return await perSecond(REQUESTS, async () => {
          for (let at = 0; at < REQUESTS; at++) {
            const headers = { ...pages.headers, "If-None-Match": etag };
            const answer = await fetch(address, { headers });
            await answer.text();
            if (answer.status !== status) throw new Error(`The page answered ${answer.status}`);
          }
        });
      };
      const rounds = await interleave({
        ours: () => ask(ours, 304),
        baseline: () => ask(plain, 200),
      });
      return {
        baseline: 'a Deno.serve that says "ok"',
        unit: "answers/s",
        better: "higher",
        rounds,
      };
    } finally {
      await Promise.all([ours.shutdown(), plain.shutdown()]);
      await pages.close();
    }
  },
} satisfies Measure;
