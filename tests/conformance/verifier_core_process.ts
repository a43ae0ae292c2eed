/**
 * Runs `@digitalcredentials/verifier-core`, which reads did:web over https only, in a process of its
 * own whose `fetch` maps one https host to a server on loopback, and anything else to nothing.
 *
 * Arguments: the https host, the loopback origin, and the folder of published vectors (may be
 * absent). Reads a JSON array of credentials from stdin, writes one of results to stdout.
 */
import { readFileSync } from "node:fs";

const [host, origin, vectors] = Deno.args;
const SCHEMA =
  "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (url.protocol === "https:" && url.host === host) {
    return realFetch(new URL(url.pathname + url.search, origin), {
      headers: request.headers,
    });
  }
  if (request.url === SCHEMA && vectors) {
    const schema = readFileSync(`${vectors}/schemas/ob_v3p0_achievementcredential_schema.json`);
    return Promise.resolve(
      new Response(schema, { headers: { "content-type": "application/json" } }),
    );
  }
  return Promise.resolve(new Response(null, { status: 404 }));
};

const { verifyCredential } = await import("@digitalcredentials/verifier-core");
const credentials = await new Response(Deno.stdin.readable).json();
const results = [];
for (const credential of credentials) {
  results.push(await verifyCredential({ credential, knownDIDRegistries: [] }));
}
console.log(`\n${JSON.stringify(results)}`);
