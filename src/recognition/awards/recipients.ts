import type { Deps } from "../../deps.ts";
import { listAccounts } from "../../identity/accounts.ts";
import { listActors } from "../../identity/actors.ts";
import { isCalled } from "../../identity/name_search.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { isRecognisable } from "./awards.ts";

/**
 * Whom this person may recognise in the organisation's name: members and teams whose name or handle
 * holds every word of the query (accents and case aside), by name.
 */
export async function findRecipients(
  deps: Deps,
  by: Account,
  issuer: Actor,
  query = "",
): Promise<Actor[]> {
  const [actors, accounts] = await Promise.all([listActors(deps), listAccounts(deps)]);
  const active = new Set(accounts.flatMap(({ id, suspendedAt }) => suspendedAt ? [] : [id]));
  return actors
    .filter((actor) =>
      actor.id !== by.id && isRecognisable(actor, issuer) &&
      (actor.type !== "Person" || active.has(actor.id))
    )
    .filter(isCalled(query))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
