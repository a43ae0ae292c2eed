import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { idsIn, namedIn } from "../store/indexes.ts";
import { keys } from "../store/keys.ts";
import { isBadge } from "./kinds.ts";
import type { Award, AwardState, BadgeRecord } from "./types.ts";

/** In whose name a person answers: their own, and the teams whose steward they are. */
export async function answeringNames(deps: Deps, account: Account): Promise<string[]> {
  return [account.id, ...await idsIn(deps.store, keys.teamsOf(account.id))];
}

/** How many things wait for this person's answer. */
export async function waitingFor(deps: Deps, account: Account): Promise<number> {
  const waiting = await awardsOf(deps, await answeringNames(deps, account), "proposed");
  return waiting.length;
}

/** The awards of these recipients in one state, newest first. */
export async function awardsOf(
  deps: Deps,
  recipients: readonly string[],
  state: AwardState,
): Promise<Award[]> {
  const found = await Promise.all(
    recipients.map((id) => namedIn(deps.store, keys.awardsOfRecipient(id, state), keys.award)),
  );
  return found.flat().sort(newestFirst((award) => award.createdAt));
}

/** What an organisation gave or offered, in one state, newest first. */
export async function awardsBy(deps: Deps, issuer: string, state: AwardState): Promise<Award[]> {
  const found = await namedIn(deps.store, keys.awardsOfIssuer(issuer, state), keys.award);
  return found.sort(newestFirst((award) => award.updatedAt));
}

/** The badges of these recipients, newest first. */
export async function credentialsOf(
  deps: Deps,
  recipients: readonly string[],
): Promise<BadgeRecord[]> {
  const found = await Promise.all(
    recipients.map((id) => namedIn(deps.store, keys.credentialsOfRecipient(id), keys.credential)),
  );
  return found.flat().filter(isBadge).sort(newestFirst((credential) => credential.awardedDate));
}

/** The badges an organisation gave, newest first. */
export async function credentialsBy(deps: Deps, issuer: string): Promise<BadgeRecord[]> {
  const found = await namedIn(deps.store, keys.credentialsOfIssuer(issuer), keys.credential);
  return found.filter(isBadge).sort(newestFirst((credential) => credential.awardedDate));
}

function newestFirst<T>(when: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => when(b).localeCompare(when(a));
}
