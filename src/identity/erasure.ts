import type { Deps } from "../deps.ts";
import { DomainError, ForbiddenError } from "../errors.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Atomic } from "../store/ports.ts";
import type { Session } from "./types.ts";
import { readAccount } from "./accounts.ts";
import { findActor } from "./actors.ts";
import { listKeys, readKeys } from "./keys.ts";
import type { ActorName } from "./names.ts";
import { administrates, hasRole, keepAnAdministrator } from "./roles.ts";
import { listPasskeys } from "./passkeys.ts";
import type { Passkey } from "./passkey_types.ts";
import { listSessions } from "./sessions.ts";
import { listTeams } from "./teams.ts";
import type { Account, Actor, ActorKey } from "./types.ts";

/** What this node knows of a person, less what only the node may hold. */
export interface AccountExport {
  readonly actor: Actor;
  readonly account: Omit<Account, "passwordHash" | "sessionEpoch">;
  readonly keys: readonly Omit<ActorKey, "sealedPrivateKey">[];
  readonly sessions: readonly Omit<Session, "epoch">[];
  readonly passkeys: readonly Omit<Passkey, "publicKey" | "account">[];
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
    passkeys: (await listPasskeys(deps, accountId))
      .map(({ publicKey: _, account: __, ...passkey }) => passkey),
  };
}

/** The queue's topic of people who are gone, and whose farewell is still being said. */
export const FAREWELL = "farewell";
/** Longer than a delivery is tried, in milliseconds. */
const FAREWELL_MS = 4 * 24 * 60 * 60 * 1000;

/**
 * Forgets a person: account, sessions, actor and the key that signs for them, and with it the link
 * from their DIDs to them. Where others elsewhere could know them, these are told, and the keys that
 * sign deliveries stay until that is done.
 * @param tell who shall hear of it besides their followers
 * @throws {ForbiddenError} unless it is themself or an administrator
 * @throws {DomainError} `last-administrator`; `still-steward` with the `team` that needs another
 */
export async function eraseAccount(
  deps: Deps,
  by: Account,
  accountId: string,
  tell: readonly ActorName[] = [],
): Promise<void> {
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
  const isKnown = actorEntry.value !== null && actorEntry.value.visibility !== "private";
  for (const entry of await readKeys(deps, accountId)) {
    if (isKnown && entry.value.use === "activity") continue;
    atomic.check(entry).delete(entry.key).delete(keys.actorByKey(entry.value.id));
  }
  if (isKnown) placeFarewell(deps, atomic, accountId, tell);
  const sessions = deps.store.list<string>({ prefix: keys.sessionsOf(accountId) });
  for await (const { key, value: hash } of sessions) {
    atomic.delete(key).delete(keys.session(hash));
  }
  for (const { id } of await listPasskeys(deps, accountId)) {
    atomic.delete(keys.passkey(id)).delete(keys.passkeyOf(accountId, id));
  }
  for await (const { key } of deps.store.list({ prefix: keys.fairOf(accountId) })) {
    atomic.delete(key);
  }
  atomic.delete(keys.fairBoardPlace(accountId));
  await commitOrConflict(atomic);
}

function placeFarewell(
  deps: Deps,
  atomic: Atomic,
  actor: string,
  tell: readonly ActorName[],
): void {
  recordEvent(atomic, { type: "actor.erased", actor, tell }, actor);
  atomic.enqueue({
    topic: FAREWELL,
    payload: { actor },
    notBefore: new Date(deps.clock().getTime() + FAREWELL_MS),
  });
}
