import { z } from "zod";
import type { Deps } from "../src/deps.ts";
import { NotFoundError } from "../src/errors.ts";
import { NetError } from "../src/net/errors.ts";
import { fetchDocument } from "../src/net/fetch_document.ts";

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+)(?::\d+)?$/;

const link = z.looseObject({
  rel: z.string(),
  type: z.string().optional(),
  href: z.string().optional(),
  template: z.string().optional(),
});
const descriptor = z.looseObject({ links: z.array(link) });

/** One link of a WebFinger answer (RFC 7033 § 4.4.4). */
export type FingerLink = z.output<typeof link>;

/**
 * What a host says of one of its handles (RFC 7033); asked over http on this machine only.
 * @throws {NotFoundError} where it knows nobody of that name
 * @throws {NetError} where it gives no answer
 */
export async function finger(deps: Deps, handle: string, host: string): Promise<FingerLink[]> {
  const { allowPrivateAddresses } = deps.config;
  const scheme = allowPrivateAddresses && LOOPBACK.test(host) ? "http" : "https";
  if (!URL.canParse(`${scheme}://${host}`)) throw new NotFoundError();
  const address = new URL(`${scheme}://${host}/.well-known/webfinger`);
  address.searchParams.set("resource", `acct:${handle}@${host}`);
  try {
    const { bytes } = await fetchDocument(
      address,
      { accept: "application/jrd+json, application/json" },
      { allowPrivateAddresses },
    );
    return descriptor.parse(JSON.parse(new TextDecoder().decode(bytes))).links;
  } catch (error) {
    if (error instanceof NetError && error.code !== "status") throw error;
  }
  throw new NotFoundError();
}
