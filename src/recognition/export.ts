import { parseDocument } from "../credentials/parse.ts";
import type { JsonObject } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { namedIn } from "../store/indexes.ts";
import { keys } from "../store/keys.ts";
import { credentialsOf } from "./lists.ts";
import type { BadgeRecord } from "./types.ts";

/** What a person was given and what they signed, as they take it along. */
export interface RecognitionExport {
  /** Their badges, the newest first, each as it was signed and with who sees it. */
  readonly badges: readonly (Pick<BadgeRecord, "visibility"> & { readonly signed: JsonObject })[];
  /** Their words about others' badges, as they signed them; not those they took back. */
  readonly endorsements: readonly JsonObject[];
}

/** Everything signed that this node keeps for a person, for them to take along. */
export async function exportRecognitions(deps: Deps, account: Account): Promise<RecognitionExport> {
  const [badges, given] = await Promise.all([
    credentialsOf(deps, [account.id]),
    namedIn(deps.store, keys.givenEndorsementsBy(account.id), keys.givenEndorsement),
  ]);
  return {
    badges: (await signedIn(deps, badges)).map(({ kept: { visibility }, signed }) => ({
      visibility,
      signed,
    })),
    endorsements: (await signedIn(deps, given.filter(({ withdrawn }) => !withdrawn)))
      .map(({ signed }) => signed),
  };
}

/** Each with its document; without those whose bytes are lost. */
async function signedIn<T extends { readonly document: string }>(deps: Deps, all: readonly T[]) {
  const found = await Promise.all(all.map(async (kept) => {
    const bytes = await deps.blobs.get(kept.document);
    return bytes ? [{ kept, signed: parseDocument(bytes) }] : [];
  }));
  return found.flat();
}
