import type { Faces } from "../../game/simulation/state.ts";
import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import type { FairRound } from "./types.ts";

/** What a member shows on their association's board: a name of their choice, their best round. */
export interface BoardPlace {
  readonly name: string;
  /** The round it tells of, and the rules it was played under. */
  readonly round: string;
  readonly rules: string;
  readonly served: number;
  /** How the people of that round left. */
  readonly faces: Faces;
  readonly points: number;
}

/** What a board tells of a round. */
export type Shown = Omit<BoardPlace, "name">;

/** What a board tells of a closed round, given how its people left. */
export function shownOf({ id, rules, closed }: FairRound, faces: Faces): Shown {
  const { served, points } = closed!;
  return { round: id, rules, served, faces, points };
}

/** Whether a round belongs in the place of another: it ended better, or by the rules of today. */
export function beats(one: Shown, other: Shown): boolean {
  return one.rules !== other.rules || one.points > other.points;
}

/**
 * Puts a round that closes into its player's place on the board, in that same commit, where they
 * chose to have one and it is their best. A place taken or left meanwhile fails the commit.
 */
export async function placeOnBoard(
  deps: Deps,
  atomic: Atomic,
  holder: Holder,
  shown: Shown,
): Promise<void> {
  const entry = await deps.store.get(keys.fairBoardPlace(holder));
  atomic.check(entry);
  if (entry.value && beats(shown, entry.value)) {
    atomic.set(keys.fairBoardPlace(holder), { name: entry.value.name, ...shown });
  }
}
