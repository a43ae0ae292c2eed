import { DidDocument } from "../credentials/did_document.ts";
import { didWebHost, resolveDidWeb } from "../credentials/did_web.ts";
import type { Deps } from "../deps.ts";
import { didDocument, findActorByDid } from "../identity/did.ts";
import type { NetPolicy } from "./addresses.ts";
import { fetchDocument } from "./fetch_document.ts";
import type { LookupBudget } from "./lookup_budget.ts";
import { unlessNotHad } from "./not_had.ts";

const ACCEPT = "application/did+json, application/did+ld+json;q=0.9, application/json;q=0.8";

/**
 * Reads the document of a `did:web` now: of this node's own actors from the store (a node need not
 * reach itself), of all others from their host.
 * @returns undefined when it cannot be had, or what is there is not that DID's document
 */
export async function resolveDid(
  deps: Deps,
  did: string,
  policy: NetPolicy,
  budget: LookupBudget,
): Promise<DidDocument | undefined> {
  if (didWebHost(did) === new URL(deps.config.origin).host) {
    const actor = await findActorByDid(deps, did);
    const own = actor && await didDocument(deps, actor);
    return own ? DidDocument.parse(own) : undefined;
  }
  const read = (url: string) =>
    unlessNotHad(async () => (await fetchDocument(url, { accept: ACCEPT, budget }, policy)).bytes);
  return await resolveDidWeb(did, read, { httpForLoopback: policy.allowPrivateAddresses });
}
