import type { Deps } from "../deps.ts";
import type { Language } from "../languages.ts";
import { listAccounts } from "./accounts.ts";
import { listActors } from "./actors.ts";
import type { Account, Actor } from "./types.ts";

/** Somebody with an account here, and what they show of themselves. */
export interface Member {
  readonly account: Account;
  readonly person: Actor;
}

/** Everyone with an account, closed ones too, by name as the reader's language sorts. */
export async function listMembers(deps: Deps, language: Language): Promise<Member[]> {
  const [accounts, actors] = await Promise.all([listAccounts(deps), listActors(deps)]);
  const people = new Map(actors.map((actor) => [actor.id, actor]));
  const byName = new Intl.Collator(language);
  return accounts.flatMap((account) => {
    const person = people.get(account.id);
    return person ? [{ account, person }] : [];
  }).sort((a, b) => byName.compare(a.person.name, b.person.name));
}
