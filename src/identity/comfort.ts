import type { Deps } from "../deps.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { readAccount } from "./accounts.ts";

/** How somebody asks pages to be, so that they can read them; each is a class of every page. */
export const COMFORTS = [
  /** The strongest inks: 7 to 1 (WCAG 2.2, 1.4.6). */
  "more-contrast",
  /** Letters, and all that is measured by them, a third larger, or twice as large. */
  "large-text",
  "double-text",
  /** A font drawn for people with dyslexia. */
  "reading-font",
  /** Nothing moves by itself. */
  "less-motion",
  /** No drawings beside the words, a folded menu, one button where there are several. */
  "fewer-things",
] as const;
/** One way to make pages easier for its reader. */
export type Comfort = (typeof COMFORTS)[number];

/** What of a list is known, each once and in the order of {@link COMFORTS}; of two sizes the larger. */
export function knownComforts(named: readonly string[]): Comfort[] {
  return COMFORTS.filter((one) =>
    named.includes(one) && !(one === "large-text" && named.includes("double-text"))
  );
}

/** Keeps with an account how its owner reads; an empty list is a choice as well. */
export async function keepComfort(
  deps: Deps,
  accountId: string,
  comfort: readonly Comfort[],
): Promise<void> {
  const entry = await readAccount(deps, accountId);
  const changed = { ...entry.value, comfort: knownComforts(comfort) };
  await commitOrConflict(
    deps.store.atomic().check(entry)
      .set(keys.account(accountId), changed),
  );
}

/**
 * Keeps what a person had chosen on a browser before they logged in there, if their account knows
 * nothing of it yet. Should it be changed at the same moment, that choice stands.
 */
export async function adoptComfort(
  deps: Deps,
  accountId: string,
  comfort: readonly Comfort[],
): Promise<void> {
  const entry = await readAccount(deps, accountId);
  if (entry.value.comfort || comfort.length === 0) return;
  await deps.store.atomic().check(entry)
    .set(keys.account(accountId), { ...entry.value, comfort }).commit();
}
