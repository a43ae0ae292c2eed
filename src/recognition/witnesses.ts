import { digestMultibase, jcs } from "../credentials/digest.ts";
import { idOf, isObject, listOf } from "../credentials/json.ts";
import { multikeyOf } from "../credentials/multikey.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { JsonObject } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { ForbiddenError } from "../errors.ts";
import { type ActorName, hashOf } from "../identity/names.ts";
import { type Begin, commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";

/** An actor elsewhere vouches that a key is ours: kept to be embedded in what that key signs. */
export interface Witness {
  /** The endorsement's own id. */
  readonly address: string;
  /** Whose key it is (actor id). */
  readonly actor: string;
  readonly by: ActorName;
  /** The keys (Multikey values) that it fixes. */
  readonly multibases: readonly string[];
  /** The signed document, byte for byte, in {@link Blobs}. */
  readonly document: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

/** What a witness fixes of a key: its name, and the digest of its Multikey. */
export function fixedKey(did: string, multibase: string) {
  const multikey = multikeyOf(did, multibase);
  return { id: multikey.id, digestMultibase: digestMultibase(jcs({ ...multikey })) };
}

/** The keys (Multikey values) of its subject that an endorsement fixes; none for any other kind. */
export function keysFixedBy(endorsement: JsonObject): string[] {
  const did = idOf(endorsement.credentialSubject);
  return listOf(endorsement.relatedResource).filter(isObject).flatMap(({ id, digestMultibase }) => {
    if (!did || typeof id !== "string" || !id.startsWith(`${did}#`)) return [];
    const multibase = id.slice(did.length + 1);
    return fixedKey(did, multibase).digestMultibase === digestMultibase ? [multibase] : [];
  });
}

/** Keeps what vouches for a key of ours; once, however often it comes. */
export async function keepWitness(deps: Deps, begin: Begin, witness: Witness): Promise<void> {
  const hash = hashOf(witness.address);
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.witness(hash));
    if (entry.value) return { result: undefined };
    const atomic = begin().check(entry)
      .set(keys.witness(hash), witness)
      .set(keys.blobUse(witness.document, `witness/${hash}`), true);
    return { atomic, result: undefined };
  });
}

/**
 * Who vouched takes it back: badges signed from now on do not carry it.
 * @returns false where it is nothing that vouches for a key of ours
 * @throws {ForbiddenError} from anyone else
 */
export async function witnessWithdrawn(
  deps: Deps,
  begin: Begin,
  address: string,
  by: ActorName,
): Promise<boolean> {
  const hash = hashOf(address);
  return await commitAgain(async () => {
    const entry = await deps.store.get(keys.witness(hash));
    if (!entry.value) return { result: false };
    if (entry.value.by !== by) throw new ForbiddenError("not-the-author");
    const atomic = begin().check(entry)
      .delete(entry.key)
      .delete(keys.blobUse(entry.value.document, `witness/${hash}`));
    return { atomic, result: true };
  });
}

/** Everything that vouches for keys of one of ours. */
export async function witnessesOf(deps: Deps, actor: string): Promise<Witness[]> {
  const entries = await Array.fromAsync(deps.store.list<Witness>({ prefix: keys.witnesses() }));
  return entries.map(({ value }) => value).filter((witness) => witness.actor === actor);
}

/**
 * A document of ours, to be signed, with what vouches now for the key that signs it, inside its
 * issuer's profile.
 * @param method the verification method: `<did>#<multibase>`
 */
export async function withWitnesses(
  deps: Deps,
  unsigned: JsonObject,
  actor: string,
  method: string,
): Promise<JsonObject> {
  if (!isObject(unsigned.issuer)) return unsigned;
  const multibase = method.slice(method.indexOf("#") + 1);
  const fitting = (await witnessesOf(deps, actor))
    .filter(({ multibases }) => multibases.includes(multibase));
  const documents = await Promise.all(fitting.map(async ({ document }) => {
    const bytes = await deps.blobs.get(document);
    return bytes ? [parseDocument(bytes)] : [];
  }));
  const { endorsement: _, ...issuer } = unsigned.issuer;
  const endorsement = documents.flat();
  return {
    ...unsigned,
    issuer: endorsement.length > 0 ? { ...issuer, endorsement } : issuer,
  };
}
