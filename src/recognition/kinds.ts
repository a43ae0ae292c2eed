import { NotFoundError } from "../errors.ts";
import type { BadgeRecord, CardRecord, CredentialRecord } from "./types.ts";

/** Whether what is held is a badge, which came of an award. */
export function isBadge(record: CredentialRecord): record is BadgeRecord {
  return record.card === undefined;
}

/** @throws {NotFoundError} for a competence card */
export function asBadge(record: CredentialRecord): BadgeRecord {
  if (!isBadge(record)) throw new NotFoundError();
  return record;
}

/** @throws {NotFoundError} for a badge */
export function asCard(record: CredentialRecord): CardRecord {
  if (isBadge(record)) throw new NotFoundError();
  return record;
}
