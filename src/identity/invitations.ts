import type { Deps } from "../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../errors.ts";
import { newId, newSecret } from "../ids.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { createMember, type NewMember } from "./accounts.ts";
import { requireAttempt } from "./rate_limits.ts";
import { requireRole, wholeRoles } from "./roles.ts";
import { hashSecret } from "./secrets.ts";
import type { Account, Invitation, Role } from "./types.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_USES = 1000;
const MAX_DAYS = 365;
const MAX_NOTE = 200;

/** What an invitation allows. */
export interface NewInvitation {
  readonly roles: readonly Role[];
  /** For whom or what, in the inviter's words. */
  readonly note: string;
  /** How many people it lets in, 1 to 1000. */
  readonly uses: number;
  /** For how many days, 1 to 365. */
  readonly days: number;
}

/** An invitation and the secret of its link, which is shown this once. */
export interface ShownInvitation {
  readonly invitation: Invitation;
  readonly secret: string;
}

/**
 * Makes a link that lets people in.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {FieldError} `invitation-uses`, `invitation-days`, `note-long`
 */
export async function createInvitation(
  deps: Deps,
  by: Account,
  input: NewInvitation,
): Promise<ShownInvitation> {
  requireRole(by, "administrator");
  const shown = prepareInvitation(deps, by, input);
  await placeInvitation(deps.store.atomic(), shown).commit();
  return shown;
}

/** An invitation not yet stored. @throws {FieldError} as {@link createInvitation} */
export function prepareInvitation(
  deps: Deps,
  by: Account,
  { roles, note, uses, days }: NewInvitation,
): ShownInvitation {
  if (!isWithin(uses, MAX_USES)) throw new FieldError("uses", "invitation-uses", { max: MAX_USES });
  if (!isWithin(days, MAX_DAYS)) throw new FieldError("days", "invitation-days", { max: MAX_DAYS });
  if (note.trim().length > MAX_NOTE) throw new FieldError("note", "note-long", { max: MAX_NOTE });
  const now = deps.clock();
  const invitation: Invitation = {
    id: newId(),
    createdBy: by.id,
    roles: wholeRoles(roles),
    note: note.trim(),
    usesLeft: uses,
    uses: 0,
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
    createdAt: now.toISOString(),
  };
  return { invitation, secret: newSecret() };
}

/** Puts an invitation into a commit. */
export function placeInvitation(atomic: Atomic, { invitation, secret }: ShownInvitation): Atomic {
  return atomic
    .set(keys.invitation(invitation.id), invitation)
    .set(keys.invitationBySecret(hashSecret(secret)), invitation.id);
}

/**
 * The invitation behind a link, if it still lets in.
 * @throws {NotFoundError} `invitation-unknown`
 * @throws {DomainError} `invitation-revoked`, `invitation-expired`, `invitation-used`
 * @throws {RateLimitError}
 */
export async function findInvitation(
  deps: Deps,
  secret: string,
  caller: string,
): Promise<Invitation> {
  await requireAttempt(deps, "invitation", caller);
  return (await readInvitation(deps, secret)).value;
}

/**
 * Lets a person in: their actor, keys and account come to life, and one use is spent, in one commit.
 * @throws as {@link findInvitation}, and {FieldError} as for a new member
 */
export async function acceptInvitation(
  deps: Deps,
  { secret, caller, ...person }:
    & Omit<NewMember, "roles">
    & { readonly secret: string; readonly caller: string },
): Promise<Account> {
  const { roles } = await findInvitation(deps, secret, caller);
  return await createMember(deps, { ...person, roles }, async (atomic) => {
    const entry = await readInvitation(deps, secret);
    const { usesLeft, uses } = entry.value;
    atomic.check(entry).set(keys.invitation(entry.value.id), {
      ...entry.value,
      usesLeft: usesLeft - 1,
      uses: uses + 1,
    });
  });
}

/** Every invitation there was, newest first. */
export async function listInvitations(deps: Deps): Promise<Invitation[]> {
  const entries = deps.store.list<Invitation>({ prefix: keys.invitations() });
  return (await Array.fromAsync(entries)).map((entry) => entry.value)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/**
 * Closes an invitation: nobody else gets in by it.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {NotFoundError}
 */
export async function revokeInvitation(deps: Deps, by: Account, id: string): Promise<void> {
  requireRole(by, "administrator");
  for (;;) {
    const entry = await deps.store.get(keys.invitation(id));
    if (!entry.value) throw new NotFoundError();
    if (entry.value.revokedAt) return;
    const revoked = { ...entry.value, revokedAt: deps.clock().toISOString() };
    const result = await deps.store.atomic().check(entry).set(keys.invitation(id), revoked)
      .commit();
    if (result.ok) return;
  }
}

/** Why an invitation lets nobody in any more, or undefined while it does. */
export function whyClosed(
  invitation: Invitation,
  now: Date,
): "invitation-revoked" | "invitation-expired" | "invitation-used" | undefined {
  if (invitation.revokedAt) return "invitation-revoked";
  if (new Date(invitation.expiresAt) <= now) return "invitation-expired";
  if (invitation.usesLeft < 1) return "invitation-used";
}

async function readInvitation(deps: Deps, secret: string): Promise<Entry<Invitation>> {
  const id = (await deps.store.get(keys.invitationBySecret(hashSecret(secret)))).value;
  const entry = id ? await deps.store.get(keys.invitation(id)) : null;
  if (!entry?.value) throw new NotFoundError("invitation-unknown");
  const closed = whyClosed(entry.value, deps.clock());
  if (closed) throw new DomainError(closed);
  return entry;
}

function isWithin(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}
