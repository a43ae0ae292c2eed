import type { Deps } from "../deps.ts";
import { ConflictError, DomainError, ForbiddenError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import type { Session } from "./types.ts";
import { readAccount } from "./accounts.ts";
import { findActor } from "./actors.ts";
import { listKeys, readKeys } from "./keys.ts";
import { administrates, hasRole, keepAnAdministrator } from "./roles.ts";
import { listSessions } from "./sessions.ts";
import { listTeams } from "./teams.ts";
import type { Account, Actor, ActorKey } from "./types.ts";

/** What this node knows of a person, less what only the node may hold. */
export interface AccountExport {
  readonly actor: Actor;
  readonly account: Omit<Account, "passwordHash" | "sessionEpoch">;
  readonly keys: readonly Omit<ActorKey, "sealedPrivateKey">[];
  readonly sessions: readonly Omit<Session, "epoch">[];
}

/** What this node knows of a person's identity, for them to take along. */
export async function exportAccount(deps: Deps, accountId: string): Promise<AccountExport> {
  const { value: whole } = await readAccount(deps, accountId);
  const { passwordHash: _, sessionEpoch: __, ...account } = whole;
  return {
    actor: await findActor(deps, accountId),
    account,
    keys: (await listKeys(deps, accountId)).map(({ sealedPrivateKey: _, ...key }) => key),
    sessions: (await listSessions(deps, whole)).map(({ epoch: _, ...session }) => session),
  };
}

/**
 * Forgets a person: account, sessions, actor and private keys, and with them the link from their
 * DIDs to them. Signed badges in others' hands stay as they are.
 * @throws {ForbiddenError} unless it is themself or an administrator
 * @throws {DomainError} `last-administrator`; `still-steward` with the `team` that needs another
 */
export async function eraseAccount(deps: Deps, by: Account, accountId: string): Promise<void> {
  if (by.id !== accountId && !hasRole(by, "administrator")) throw new ForbiddenError();
  const account = await readAccount(deps, accountId);
  const [team] = await listTeams(deps, accountId);
  if (team) throw new DomainError("still-steward", { team: team.name });
  const actorEntry = await deps.store.get(keys.actor(accountId));
  const atomic = deps.store.atomic().check(account, actorEntry)
    .delete(account.key).delete(actorEntry.key);
  if (administrates(account.value)) await keepAnAdministrator(deps, atomic, accountId);
  if (account.value.email) atomic.delete(keys.accountByEmail(account.value.email));
  if (actorEntry.value) {
    atomic.delete(keys.actorByHandle(actorEntry.value.handle));
    const blob = actorEntry.value.picture?.blob;
    if (blob) atomic.delete(keys.blobUse(blob, `actor/${accountId}`));
  }
  for (const entry of await readKeys(deps, accountId)) {
    atomic.check(entry).delete(entry.key).delete(keys.actorByKey(entry.value.id));
  }
  const sessions = deps.store.list<string>({ prefix: keys.sessionsOf(accountId) });
  for await (const { key, value: hash } of sessions) {
    atomic.delete(key).delete(keys.session(hash));
  }
  for await (const { key } of deps.store.list({ prefix: keys.fairOf(accountId) })) {
    atomic.delete(key);
  }
  if (!(await atomic.commit()).ok) throw new ConflictError();
}
