import type { Deps } from "../deps.ts";
import { DomainError, FieldError } from "../errors.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { findAccountByLogin, readAccount } from "./accounts.ts";
import { hashPassword, needsRehash, verifyPassword } from "./passwords.ts";
import { forgetAttempts, requireAttempt } from "./rate_limits.ts";
import { endSessionsBut, openSession } from "./sessions.ts";
import type { Account, Session } from "./types.ts";

/** What a person typed to log in, and from where. */
export interface LogIn {
  /** Handle or e-mail address. */
  readonly login: string;
  readonly password: string;
  /** The other end's address. */
  readonly caller: string;
  readonly userAgent: string;
}

/**
 * Opens a session for who knows the password. An unknown login and a wrong password get the same
 * answer, as late.
 * @throws {DomainError} `login-wrong`, `account-suspended`
 * @throws {RateLimitError}
 */
export async function logIn(
  deps: Deps,
  { login, password, caller, userAgent }: LogIn,
): Promise<{ readonly account: Account; readonly session: Session; readonly secret: string }> {
  const name = login.trim().toLowerCase();
  await requireAttempt(deps, "login-caller", caller);
  await requireAttempt(deps, "login-account", name);
  await requireAttempt(deps, "login", `${name} ${caller}`);
  const account = await findAccountByLogin(deps, login);
  const right = await verifyPassword(account?.passwordHash, password);
  if (!account || !right) throw new DomainError("login-wrong");
  if (account.suspendedAt) throw new DomainError("account-suspended");
  await forgetAttempts(deps, "login", `${name} ${caller}`);
  if (needsRehash(account.passwordHash)) await rehash(deps, account, password);
  return { account, ...await openSession(deps, account, userAgent) };
}

/**
 * Sets another password and ends every session but the one it is asked from.
 * @throws {FieldError} `password-wrong`, `password-short`, `password-long`
 * @throws {RateLimitError} after too many wrong ones
 */
export async function changePassword(
  deps: Deps,
  session: Session,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  await requireAttempt(deps, "password", session.account);
  const entry = await readAccount(deps, session.account);
  if (!await verifyPassword(entry.value.passwordHash, current)) {
    throw new FieldError("current", "password-wrong");
  }
  const changed = { ...entry.value, passwordHash: await hashPassword(next) };
  const atomic = deps.store.atomic().check(entry);
  await endSessionsBut(deps, atomic, changed, session.id);
  await commitOrConflict(atomic);
  await forgetAttempts(deps, "password", session.account);
}

/**
 * Asks for the password again, before something that a borrowed browser must not do.
 * @throws {FieldError} `password-wrong`
 * @throws {RateLimitError} after too many wrong ones
 */
export async function confirmPassword(
  deps: Deps,
  account: Account,
  password: string,
): Promise<void> {
  await requireAttempt(deps, "password", account.id);
  if (!await verifyPassword(account.passwordHash, password)) {
    throw new FieldError("password", "password-wrong");
  }
  await forgetAttempts(deps, "password", account.id);
}

async function rehash(deps: Deps, account: Account, password: string): Promise<void> {
  const entry = await readAccount(deps, account.id);
  if (entry.value.passwordHash !== account.passwordHash) return;
  const changed = { ...entry.value, passwordHash: await hashPassword(password) };
  // If it was changed meanwhile, the next log-in does it.
  await deps.store.atomic().check(entry).set(keys.account(account.id), changed).commit();
}
