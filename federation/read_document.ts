import { parseDocument } from "../src/credentials/parse.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { DomainError } from "../src/errors.ts";
import { fetchDocument, type FetchedDocument } from "../src/net/fetch_document.ts";
import { nodeActor, signer } from "./signing.ts";
import { ACTIVITY_ACCEPT } from "./vocabulary.ts";

/** Under which names a signed document may be had. */
export const DOCUMENTS =
  "application/vc+ld+json, application/vc, application/ld+json, application/json";

/**
 * Fetches from another node in the name of ours, which is how it knows whom it gives what is not
 * for everyone.
 * @throws {NetError}
 */
export async function readSigned(
  deps: Deps,
  address: string,
  accept: string,
  { maxBytes }: { readonly maxBytes?: number } = {},
): Promise<FetchedDocument> {
  const actor = await nodeActor(deps);
  return await fetchDocument(
    address,
    { accept, maxBytes, ...(actor ? { sign: signer(deps, actor, "cavage") } : {}) },
    { allowPrivateAddresses: deps.config.allowPrivateAddresses },
  );
}

/**
 * Reads an ActivityStreams document at its address. What a page or an upload could hold is not
 * taken for one, and the document must say that it lies where it was found.
 * @throws {NetError} {@link UnreadableDocumentError}
 * @throws {DomainError} `not-an-activity-document`
 */
export async function readObject(deps: Deps, address: string): Promise<JsonObject> {
  const { bytes, mediaType, url } = await readSigned(deps, address, ACTIVITY_ACCEPT);
  if (!/^application\/(?:activity\+json|ld\+json)$/.test(mediaType)) {
    throw new DomainError("not-an-activity-document");
  }
  const document = parseDocument(bytes);
  const { id } = document;
  if (typeof id !== "string" || new URL(url).host !== new URL(id).host) {
    throw new DomainError("not-an-activity-document");
  }
  return document;
}
