import { digestMultibase } from "../../credentials/digest.ts";
import { idOf, isObject, listOf } from "../../credentials/json.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import type { Deps } from "../../deps.ts";
import { DomainError } from "../../errors.ts";
import { didsOf } from "../../identity/did.ts";
import { type ActorName, isElsewhere } from "../../identity/names.ts";
import { findRemoteActor } from "../../identity/remote_actors.ts";
import { log } from "../../log.ts";
import { keys } from "../../store/keys.ts";
import { verifyContext } from "../verify_context.ts";

/** What could not be looked up now, and may be later: whoever asked should ask again. */
export class NotReachedError extends Error {
  override readonly name = "NotReachedError";
}

/**
 * Whether a signed document stands: intact, its issuer's, not taken back.
 * @throws {DomainError} `document-not-good` when it does not
 * @throws {NotReachedError} when that cannot be told now
 */
export async function requireGood(deps: Deps, document: JsonObject): Promise<void> {
  const { verified, checks } = await verifyDocument(document, verifyContext(deps));
  if (verified) return;
  const wrong = checks.find(({ id, status }) => status === "failed" && id !== "endorsements");
  if (!wrong) throw new NotReachedError(`The issuer of ${idOf(document)} is not known now`);
  log.warn("{document} is not taken: {code}.", { document: idOf(document), code: wrong.code });
  throw new DomainError("document-not-good");
}

/**
 * Refuses an endorsement that somebody else signed than whom it comes from.
 * @throws {DomainError} `endorsement-not-by-its-sender`
 */
export async function requireOwnKey(
  deps: Deps,
  endorsement: JsonObject,
  by: ActorName,
): Promise<void> {
  const did = idOf(endorsement.issuer);
  if (!did || !(await didsNamed(deps, by)).includes(did)) {
    throw new DomainError("endorsement-not-by-its-sender");
  }
}

/** The DIDs of an actor, here or elsewhere. */
async function didsNamed(deps: Deps, name: ActorName): Promise<readonly string[]> {
  if (isElsewhere(name)) return (await findRemoteActor(deps, name))?.dids ?? [];
  const actor = (await deps.store.get(keys.actor(name))).value;
  return actor ? await didsOf(deps, actor) : [];
}

/** A file that a document names as evidence and fixes by its digest. */
export interface NamedFile {
  readonly address: string;
  readonly name: string;
  readonly mediaType: string;
  readonly digestMultibase: string;
}

/** The file that supports an endorsement, if it has one. */
export function fileNamedIn(endorsement: JsonObject): NamedFile | undefined {
  for (const { id, name } of listOf(endorsement.evidence).filter(isObject)) {
    const fixed = listOf(endorsement.relatedResource).filter(isObject)
      .find((resource) => resource.id === id);
    if (typeof id === "string" && typeof fixed?.digestMultibase === "string") {
      return {
        address: id,
        name: typeof name === "string" ? name : "",
        mediaType: String(fixed.mediaType ?? "application/octet-stream"),
        digestMultibase: fixed.digestMultibase,
      };
    }
  }
  return undefined;
}

/** Whether a file is the very one that was signed for. */
export function isFile({ digestMultibase: expected }: NamedFile, content: Uint8Array): boolean {
  return digestMultibase(content) === expected;
}
