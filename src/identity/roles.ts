import type { Deps } from "../deps.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../errors.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import { type Account, type Role, ROLES } from "./types.ts";

/** Whether a person may act in a role. Everyone is a member; an administrator has every role. */
export function hasRole(account: Account, role: Role): boolean {
  return role === "member" || account.roles.includes(role) ||
    account.roles.includes("administrator");
}

/** @throws {ForbiddenError} unless they have the role */
export function requireRole(account: Account, role: Role): void {
  if (!hasRole(account, role)) throw new ForbiddenError();
}

/** Roles without doubles, in their order, `member` among them. */
export function wholeRoles(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => role === "member" || roles.includes(role));
}

/**
 * Gives a person exactly these roles.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {DomainError} `last-administrator` when nobody would be left who administrates
 */
export async function setRoles(
  deps: Deps,
  by: Account,
  accountId: string,
  roles: readonly Role[],
): Promise<Account> {
  requireRole(by, "administrator");
  return await changeAccount(
    deps,
    accountId,
    (account) => ({ ...account, roles: wholeRoles(roles) }),
  );
}

/**
 * Closes the door to a person, or opens it again; what they made stays.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {DomainError} `last-administrator`
 */
export async function setSuspended(
  deps: Deps,
  by: Account,
  accountId: string,
  suspended: boolean,
): Promise<Account> {
  requireRole(by, "administrator");
  return await changeAccount(
    deps,
    accountId,
    ({ suspendedAt: _, ...account }) =>
      suspended ? { ...account, suspendedAt: deps.clock().toISOString() } : account,
  );
}

/**
 * Makes a commit fail if another one takes an administrator away at the same time.
 * @throws {DomainError} `last-administrator` when no active one but `leaving` is there
 */
export async function keepAnAdministrator(
  deps: Deps,
  atomic: Atomic,
  leaving: string,
): Promise<void> {
  const guard = await deps.store.get(keys.administratorsGuard());
  for await (const { value } of deps.store.list<Account>({ prefix: keys.accounts() })) {
    if (value.id !== leaving && administrates(value)) {
      atomic.check(guard).set(keys.administratorsGuard(), (guard.value ?? 0) + 1);
      return;
    }
  }
  throw new DomainError("last-administrator");
}

/** Whether they are an administrator who can log in. */
export function administrates(account: Account): boolean {
  return account.roles.includes("administrator") && !account.suspendedAt;
}

async function changeAccount(
  deps: Deps,
  id: string,
  change: (account: Account) => Account,
): Promise<Account> {
  return await commitAgain(async () => {
    const entry = await deps.store.get(keys.account(id));
    if (!entry.value) throw new NotFoundError();
    const changed = change(entry.value);
    const atomic = deps.store.atomic().check(entry).set(keys.account(id), changed);
    if (administrates(entry.value) && !administrates(changed)) {
      await keepAnAdministrator(deps, atomic, id);
    }
    return { atomic, result: changed };
  });
}
