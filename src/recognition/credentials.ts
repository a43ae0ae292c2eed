import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { isElsewhere } from "../identity/names.ts";
import type { Account, Visibility } from "../identity/types.ts";
import { requiredReason } from "../reasons.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Entry } from "../store/ports.ts";
import { answersFor, requireIssuer } from "./awards/awards.ts";
import { isBadge } from "./kinds.ts";
import { credentialsOf } from "./lists.ts";
import { setRevoked } from "./status_lists.ts";
import type { CredentialRecord } from "./types.ts";

/**
 * Takes a badge back for good: its bit in the status list is set, and every verification says so.
 * @throws {ForbiddenError} without the issuer's role
 * @throws {NotFoundError} for a badge that was given elsewhere: only its issuer takes it back
 * @throws {FieldError} `reason-required`, `too-long`
 * @throws {DomainError} `already-revoked`
 */
export async function revokeCredential(
  deps: Deps,
  by: Account,
  id: string,
  reason: string,
): Promise<CredentialRecord> {
  requireIssuer(by);
  const entry = await readCredential(deps, id);
  const { statusList: list, statusIndex: index } = entry.value;
  if (list === undefined || index === undefined) throw new NotFoundError();
  const words = requiredReason(reason);
  if (entry.value.revoked) throw new DomainError("already-revoked");
  const revoked: CredentialRecord = {
    ...entry.value,
    revoked: { at: deps.clock().toISOString(), by: by.id, reason: words },
  };
  const atomic = deps.store.atomic().check(entry).set(keys.credential(id), revoked);
  await setRevoked(deps, atomic, { list, index });
  recordEvent(atomic, { type: "credential.revoked", credential: id }, id);
  await commitOrConflict(atomic);
  return revoked;
}

/**
 * The issuer decides whether it signs a badge again when its holder wants endorsements inside. What
 * is inside stays; what it refuses stands beside the badge.
 * @throws {ForbiddenError} without the issuer's role
 * @throws {NotFoundError} for a badge that was given elsewhere
 */
export async function closeCredential(
  deps: Deps,
  by: Account,
  id: string,
  closed: boolean,
): Promise<void> {
  requireIssuer(by);
  const entry = await readCredential(deps, id);
  if (!isBadge(entry.value) || isElsewhere(entry.value.issuer)) throw new NotFoundError();
  await commitOrConflict(
    deps.store.atomic().check(entry).set(keys.credential(id), { ...entry.value, closed }),
  );
}

/**
 * The holder decides who sees their badge or card.
 * @throws {NotFoundError} for anyone but the holder
 */
export async function setVisibility(
  deps: Deps,
  by: Account,
  id: string,
  visibility: Visibility,
): Promise<CredentialRecord> {
  const entry = await readCredential(deps, id);
  if (!await answersFor(deps, by, entry.value.recipient)) throw new NotFoundError();
  if (entry.value.visibility === visibility) return entry.value;
  const changed: CredentialRecord = { ...entry.value, visibility };
  const atomic = deps.store.atomic().check(entry).set(keys.credential(id), changed);
  const from = entry.value.visibility;
  // What happens to a card's versions is told in order.
  const [type, order] = changed.card
    ? ["card.visibility-changed" as const, `card ${changed.card}`]
    : ["credential.visibility-changed" as const, id];
  recordEvent(atomic, { type, credential: id, from, to: visibility }, order);
  await commitOrConflict(atomic);
  return changed;
}

/** Takes every badge of a person out of others' sight, before they are forgotten here. */
export async function hideBadges(deps: Deps, by: Account): Promise<void> {
  for (const { id, visibility } of await credentialsOf(deps, [by.id])) {
    if (visibility !== "private") await setVisibility(deps, by, id, "private");
  }
}

/** The signed document, byte for byte as it was issued. @throws {NotFoundError} */
export async function credentialDocument(
  deps: Deps,
  credential: CredentialRecord,
): Promise<Uint8Array> {
  const document = await deps.blobs.get(credential.document);
  if (!document) throw new NotFoundError();
  return document;
}

async function readCredential(deps: Deps, id: string): Promise<Entry<CredentialRecord>> {
  const entry = await deps.store.get(keys.credential(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<CredentialRecord>;
}
