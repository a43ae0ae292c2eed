import { parseDocument } from "../../credentials/parse.ts";
import type { JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { hashOf } from "../../identity/names.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import { credentialDocument } from "../credentials.ts";
import type { CredentialRecord } from "../types.ts";

/** @throws {NotFoundError} */
export async function readHeld(deps: Deps, id: string): Promise<Entry<CredentialRecord>> {
  const entry = await deps.store.get(keys.credential(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<CredentialRecord>;
}

/** A badge as it was signed last. @throws {NotFoundError} */
export async function heldDocument(deps: Deps, id: string): Promise<JsonObject> {
  const { value } = await readHeld(deps, id);
  return parseDocument(await credentialDocument(deps, value));
}

/** The record of a badge by the badge's own id: one we gave, or one that a member of ours was given elsewhere. */
export async function findBadge(
  deps: Deps,
  badge: string,
): Promise<Entry<CredentialRecord> | null> {
  const own = `${deps.config.origin}/credentials/`;
  const id = badge.startsWith(own)
    ? badge.slice(own.length)
    : (await deps.store.get(keys.credentialByAddress(hashOf(badge)))).value;
  const entry = id ? await deps.store.get(keys.credential(id)) : null;
  return entry?.value ? entry as Entry<CredentialRecord> : null;
}

/** A newly signed edition of a badge. */
export interface Edition {
  /** The document's place in {@link Blobs}. */
  readonly document: string;
  readonly validFrom: string;
  /** How many endorsements it has inside. */
  readonly endorsements: number;
}

/** Puts a new edition in the place of the one before into a commit; the one before is kept. */
export function placeEdition(
  atomic: Atomic,
  entry: Entry<CredentialRecord>,
  edition: Edition,
): Atomic {
  const { value: before } = entry;
  return atomic
    .check(entry)
    .set(keys.credential(before.id), { ...before, ...edition })
    .set(keys.credentialEdition(before.id, before.validFrom), before.document)
    .set(keys.blobUse(edition.document, `credential/${before.id}`), true);
}
