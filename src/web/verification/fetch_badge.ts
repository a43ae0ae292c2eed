import { credentialDocument } from "../../recognition/credentials.ts";
import { BadgeFileError } from "../../credentials/bake/errors.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import type { Deps } from "../../deps.ts";
import type { Account } from "../../identity/types.ts";
import { fetchDocument } from "../../net/fetch_document.ts";

/** Documents first: a site that has the badge as a page and as a document gives the document. */
const ACCEPT =
  "application/vc, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, image/png;q=0.7, image/svg+xml;q=0.7, */*;q=0.1";

/**
 * The badge at an address: ours from the store, as far as this reader may see it, others' through
 * the guarded function.
 * @throws {NetError} {@link NotFoundError} {@link BadgeFileError} `page-without-badge`
 */
export async function fetchBadge(
  deps: Deps,
  account: Account | undefined,
  address: string,
): Promise<Uint8Array> {
  const own = `${deps.config.origin}/credentials/`;
  if (address.startsWith(own)) {
    const id = address.slice(own.length).split(/[/?#]/)[0];
    return await credentialDocument(deps, await credentialFor(deps, account, id));
  }
  const policy = { allowPrivateAddresses: deps.config.allowPrivateAddresses };
  const { bytes, mediaType } = await fetchDocument(address, { accept: ACCEPT }, policy);
  if (mediaType === "text/html") throw new BadgeFileError("page-without-badge");
  return bytes;
}
