import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { newId, newSecret } from "../ids.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { readAccount } from "./accounts.ts";
import { hashSecret } from "./secrets.ts";
import type { Account, Session } from "./types.ts";

/** A session ends this long after it was last seen, in milliseconds. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
/** How old `lastSeenAt` gets before a visit writes it again: a page view is not a write. */
const SEEN_EVERY_MS = 5 * 60 * 1000;
const MAX_USER_AGENT = 300;

/** A session with the account it opens. */
export interface OpenSession {
  readonly session: Session;
  readonly account: Account;
}

/**
 * The name of the session's cookie. Browsers share cookies between the ports of one host, so it
 * carries a hash of the origin; `__Host-` binds it to this host, https and the path `/`.
 */
export function sessionCookieName(origin: string): string {
  const hash = createHash("sha256").update(origin).digest("hex");
  return `__Host-session-${hash.slice(0, 8)}`;
}

/** Opens a session. @returns the secret for the cookie, of which only the hash is kept */
export async function openSession(
  deps: Deps,
  account: Account,
  userAgent: string,
): Promise<{ readonly secret: string; readonly session: Session }> {
  const secret = newSecret();
  const now = deps.clock().toISOString();
  const session: Session = {
    id: newId(),
    account: account.id,
    epoch: account.sessionEpoch,
    createdAt: now,
    lastSeenAt: now,
    userAgent: userAgent.slice(0, MAX_USER_AGENT),
  };
  await commitOrConflict(
    placeSession(deps.store.atomic(), hashSecret(secret), session),
  );
  return { secret, session };
}

/** The session of a cookie's secret and its account, or null when it ended or never was. */
export async function findSession(deps: Deps, secret: string): Promise<OpenSession | null> {
  const entry = await deps.store.get(keys.session(hashSecret(secret)));
  if (!entry.value) return null;
  const account = (await deps.store.get(keys.account(entry.value.account))).value;
  if (!account || account.suspendedAt || account.sessionEpoch !== entry.value.epoch) return null;
  return { session: await seen(deps, secret, entry), account };
}

/** A person's open sessions, the one seen last first. */
export async function listSessions(deps: Deps, account: Account): Promise<Session[]> {
  const hashes = await Array.fromAsync(
    deps.store.list<string>({ prefix: keys.sessionsOf(account.id) }),
  );
  const found = await Promise.all(hashes.map(({ value }) => deps.store.get(keys.session(value))));
  return found.flatMap(({ value }) => value?.epoch === account.sessionEpoch ? [value] : [])
    .sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
}

/** Ends one session, by its public id; ending it again does nothing. */
export async function revokeSession(deps: Deps, account: string, id: string): Promise<void> {
  const index = keys.sessionOf(account, id);
  const hash = (await deps.store.get(index)).value;
  if (hash) await deps.store.atomic().delete(index).delete(keys.session(hash)).commit();
}

/**
 * Ends every session of a person but one (by its public id), and the recovery links under way.
 * @throws {NotFoundError} when that one has ended
 */
export async function revokeOtherSessions(deps: Deps, account: string, id: string): Promise<void> {
  const entry = await readAccount(deps, account);
  const atomic = deps.store.atomic().check(entry);
  await endSessionsBut(deps, atomic, entry.value, id);
  await commitOrConflict(atomic);
}

/**
 * Puts the end of all sessions but one into a commit.
 * @returns the account as the commit leaves it, further changes included
 */
export async function endSessionsBut(
  deps: Deps,
  atomic: Atomic,
  account: Account,
  id: string,
): Promise<Account> {
  const hash = (await deps.store.get(keys.sessionOf(account.id, id))).value;
  const kept = hash ? await deps.store.get(keys.session(hash)) : null;
  if (!hash || !kept?.value) throw new NotFoundError();
  const next = { ...account, sessionEpoch: account.sessionEpoch + 1 };
  placeSession(atomic.check(kept), hash, { ...kept.value, epoch: next.sessionEpoch });
  atomic.set(keys.account(account.id), next);
  return next;
}

async function seen(deps: Deps, secret: string, entry: Entry<Session>): Promise<Session> {
  const now = deps.clock();
  if (now.getTime() - Date.parse(entry.value.lastSeenAt) < SEEN_EVERY_MS) return entry.value;
  const session = { ...entry.value, lastSeenAt: now.toISOString() };
  // If this fails the session was seen, changed or ended elsewhere: nothing to write.
  await placeSession(deps.store.atomic().check(entry), hashSecret(secret), session).commit();
  return session;
}

function placeSession(atomic: Atomic, secretHash: string, session: Session): Atomic {
  const expiresAt = new Date(Date.parse(session.lastSeenAt) + SESSION_MS);
  return atomic
    .set(keys.session(secretHash), session, { expiresAt })
    .set(keys.sessionOf(session.account, session.id), secretHash, { expiresAt });
}
