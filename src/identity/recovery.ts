import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { newSecret } from "../ids.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Entry } from "../store/ports.ts";
import { findAccount, findAccountByLogin } from "./accounts.ts";
import { enqueueMail } from "./mail_orders.ts";
import { hashPassword } from "./passwords.ts";
import { requireAttempt } from "./rate_limits.ts";
import { requireRole } from "./roles.ts";
import { hashSecret } from "./secrets.ts";
import { type Account, HOST, type Recovery } from "./types.ts";

const HOUR_MS = 60 * 60 * 1000;
/** An administrator hands the link over in person; a mail is read at once or not at all. */
const BY_HAND_MS = 72 * HOUR_MS;
const BY_MAIL_MS = HOUR_MS;

/**
 * Makes a link by which a person sets a new password.
 * @returns its secret, shown this once
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {NotFoundError}
 */
export async function createRecovery(deps: Deps, by: Account, accountId: string): Promise<string> {
  requireRole(by, "administrator");
  return await storeRecovery(deps, await findAccount(deps, accountId), BY_HAND_MS, by.id);
}

/** The same, made on the node's own machine; its owner reads that, as they read who else made one. */
export function createRecoveryByHost(deps: Deps, account: Account): Promise<string> {
  return storeRecovery(deps, account, BY_HAND_MS, HOST);
}

/** The same, for the mail that is about to leave. */
export function createMailedRecovery(deps: Deps, account: Account): Promise<string> {
  return storeRecovery(deps, account, BY_MAIL_MS);
}

/**
 * Mails a link to who forgot their password, if they have an account with an address. The answer
 * is the same if they have not.
 * @throws {DomainError} `mail-off`
 * @throws {RateLimitError}
 */
export async function requestRecovery(deps: Deps, login: string, caller: string): Promise<void> {
  if (!deps.config.smtpUrl) throw new DomainError("mail-off");
  await requireAttempt(deps, "recovery", caller);
  await requireAttempt(deps, "recovery-mail", login.trim().toLowerCase());
  const account = await findAccountByLogin(deps, login);
  if (!account?.email) return;
  await enqueueMail(deps, deps.store.atomic(), { kind: "recovery", account: account.id }).commit();
}

/**
 * Whose password a link sets, for its page.
 * @throws {NotFoundError} `recovery-unknown` when it was used, ended, or never was
 * @throws {RateLimitError}
 */
export async function findRecovery(deps: Deps, secret: string, caller: string): Promise<Account> {
  await requireAttempt(deps, "recovery", caller);
  return (await readRecovery(deps, secret)).account.value;
}

/**
 * Sets a new password, spends the link and ends every session of before, in one commit. The account
 * remembers who made the link: who runs a node could use it in the person's place, and must not be
 * able to do so unseen.
 * @throws {NotFoundError} `recovery-unknown`
 * @throws {FieldError} `password-short`, `password-long`
 * @throws {RateLimitError}
 */
export async function recoverAccount(
  deps: Deps,
  { secret, password, caller }: {
    readonly secret: string;
    readonly password: string;
    readonly caller: string;
  },
): Promise<Account> {
  await findRecovery(deps, secret, caller);
  const passwordHash = await hashPassword(password);
  const { account, recovery } = await readRecovery(deps, secret);
  const changed = {
    ...account.value,
    passwordHash,
    sessionEpoch: account.value.sessionEpoch + 1,
    recovered: { at: deps.clock().toISOString(), by: recovery.value.createdBy },
  };
  await commitOrConflict(
    deps.store.atomic()
      .check(account, recovery)
      .delete(recovery.key)
      .set(keys.account(changed.id), changed),
  );
  return changed;
}

async function storeRecovery(
  deps: Deps,
  account: Account,
  lastsMs: number,
  createdBy?: string,
): Promise<string> {
  const secret = newSecret();
  const now = deps.clock();
  const expiresAt = new Date(now.getTime() + lastsMs);
  await deps.store.atomic().set(keys.recovery(hashSecret(secret)), {
    account: account.id,
    epoch: account.sessionEpoch,
    createdAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    createdBy,
  }, { expiresAt }).commit();
  return secret;
}

async function readRecovery(
  deps: Deps,
  secret: string,
): Promise<{ recovery: Entry<Recovery>; account: Entry<Account> }> {
  const recovery = await deps.store.get(keys.recovery(hashSecret(secret)));
  const account = recovery.value && await deps.store.get(keys.account(recovery.value.account));
  if (!recovery.value || !account?.value || account.value.sessionEpoch !== recovery.value.epoch) {
    throw new NotFoundError("recovery-unknown");
  }
  return { recovery, account };
}
