import { digestMultibase, jcs } from "./digest.ts";
import { idOf, isObject, listOf } from "./json.ts";
import type { Json, JsonObject } from "./types.ts";

/** The `genre` of an evidence entry that only names an endorsement embedded in the same badge. */
export const ENDORSEMENT_GENRE = "EndorsementCredential";

/** An evidence entry says it is an embedded endorsement, and no such endorsement is there. */
export class DanglingEndorsementError extends Error {
  override readonly name = "DanglingEndorsementError";
  constructor(readonly evidence: string) {
    super(`No embedded endorsement has the id ${evidence}`);
  }
}

/**
 * The core of a badge: what an endorsement speaks of and what stays the same when the badge is
 * issued again with its endorsements inside. It is the document as received, minus `proof`,
 * `validFrom`, `endorsement`, `endorsementJwt`, minus the issuer's `endorsement` and
 * `endorsementJwt`, minus the evidence entries that name an embedded endorsement; a member left
 * empty by that is removed.
 *
 * @param document a parsed badge (see `parse.ts`: duplicate members and lone surrogates are refused
 *   there, so that one document has one core); left untouched
 * @throws {DanglingEndorsementError}
 */
export function coreOf(document: JsonObject): JsonObject {
  const { proof: _p, validFrom: _v, endorsement, endorsementJwt: _e, ...core } = document;
  if (isObject(core.issuer)) {
    const { endorsement: _ie, endorsementJwt: _ij, ...issuer } = core.issuer;
    core.issuer = issuer;
    if (Object.keys(issuer).length === 0) delete core.issuer;
  }
  if (core.evidence !== undefined) {
    const endorsements = new Set(listOf(endorsement).map(idOf));
    const kept = listOf(core.evidence).filter((entry) => !namesEndorsement(entry, endorsements));
    if (kept.length < listOf(core.evidence).length) core.evidence = kept;
    if (kept.length === 0) delete core.evidence;
  }
  return core;
}

/** The core's bytes: what `<credential>/core` serves and what the digest is of. */
export function coreBytes(document: JsonObject): Uint8Array {
  return jcs(coreOf(document));
}

/** The core's `digestMultibase`, as an endorsement's `relatedResource` carries it. */
export function coreDigest(document: JsonObject): string {
  return digestMultibase(coreBytes(document));
}

/** The address an endorsement names the core by: `<id>/core`, or `<id>#core` where the id is not http. */
export function coreAddress(credentialId: string): string {
  return /^https?:\/\//.test(credentialId) ? `${credentialId}/core` : `${credentialId}#core`;
}

function namesEndorsement(entry: Json, endorsements: ReadonlySet<unknown>): boolean {
  if (!isObject(entry) || entry.genre !== ENDORSEMENT_GENRE) return false;
  if (typeof entry.id !== "string" || !endorsements.has(entry.id)) {
    throw new DanglingEndorsementError(String(entry.id));
  }
  return true;
}
