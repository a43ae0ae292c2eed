import { join } from "node:path";
import type { JsonObject } from "../../src/credentials/types.ts";
import { haveVectors, VECTORS } from "../support/vectors.ts";

/** What a verifier that this project did not write says of one badge. */
export interface SecondOpinion {
  readonly signature?: boolean;
  /** Whether it is within its dates. */
  readonly current?: boolean;
  /** Whether it was not revoked. */
  readonly unrevoked?: boolean;
  /** Whether it follows 1EdTech's schema, where the schema could be had. */
  readonly schema?: boolean;
  readonly errors: readonly string[];
}

/**
 * Asks `@digitalcredentials/verifier-core` about badges issued under `https://<host>`.
 * @param host the host that the badges' DIDs and addresses name
 * @param origin where that host really answers, on loopback over http
 */
export async function askVerifierCore(
  host: string,
  origin: string,
  badges: readonly JsonObject[],
): Promise<SecondOpinion[]> {
  const script = join(import.meta.dirname!, "verifier_core_process.ts");
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", script, host, origin, ...(haveVectors ? [VECTORS] : [])],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(badges)));
  await writer.close();
  const { success, stdout, stderr } = await process.output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const results = new TextDecoder().decode(stdout).trim().split("\n").at(-1)!;
  return JSON.parse(results).map(opinion);
}

// deno-lint-ignore no-explicit-any -- the verifier's own answer, as JSON
function opinion(result: any): SecondOpinion {
  const step = (id: string) =>
    // deno-lint-ignore no-explicit-any -- as above
    result.log?.find((entry: any) => entry.id === id);
  // deno-lint-ignore no-explicit-any -- as above
  const schema = result.additionalInformation?.find((entry: any) => entry.id === "schema_check");
  return {
    signature: step("valid_signature")?.valid,
    current: step("expiration")?.valid,
    unrevoked: step("revocation_status")?.valid,
    schema: schema?.results?.[0]?.result?.valid,
    errors: [
      ...(result.errors ?? []),
      // deno-lint-ignore no-explicit-any -- as above
      ...(result.log ?? []).flatMap((entry: any) => entry.error ?? []),
    ].map((error) => `${error.name}: ${error.message}`),
  };
}
