import type { NetPolicy } from "./addresses.ts";
import { NetError } from "./errors.ts";
import { guardedFetch, type GuardedRequest } from "./guarded_fetch.ts";

/** A document as another host gave it. */
export interface FetchedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In lower case and without parameters; empty where the host named none. */
  readonly mediaType: string;
  /** Where it was in the end. */
  readonly url: string;
}

/**
 * Fetches a document byte for byte.
 * @throws {NetError} as {@link guardedFetch}; `status` unless the host answered with success
 */
export async function fetchDocument(
  address: string | URL,
  request: Omit<GuardedRequest, "method" | "body">,
  policy: NetPolicy,
): Promise<FetchedDocument> {
  const { status, headers, body, url } = await guardedFetch(address, request, policy);
  if (status < 200 || status > 299) {
    throw new NetError("status", { host: new URL(url).hostname, status });
  }
  const [mediaType] = (headers.get("content-type") ?? "").split(";");
  return { bytes: body, mediaType: mediaType.trim().toLowerCase(), url };
}
