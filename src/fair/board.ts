import { RULES_VERSION } from "../../game/simulation/rules.ts";
import type { Deps } from "../deps.ts";
import { DomainError, FieldError } from "../errors.ts";
import { readAccount } from "../identity/accounts.ts";
import { oneLine } from "../identity/actors.ts";
import type { Account } from "../identity/types.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { bestOf } from "./best.ts";
import { beats, type BoardPlace, type Shown, shownOf } from "./board_place.ts";
import { debriefOf, listRounds } from "./rounds.ts";

/** The longest name on a board, in characters. */
export const MAX_BOARD_NAME = 40;
/** How many places a board shows, beside the reader's own. */
export const BOARD_PLACES = 20;

/** A place with its rank: who has as many points has the same. */
export interface RankedPlace extends Pick<BoardPlace, "name" | "served" | "faces" | "points"> {
  readonly rank: number;
  /** Whether it is the reader's. */
  readonly own: boolean;
}

/** The association's board as one member sees it. */
export interface Board {
  /** The first places, at most {@link BOARD_PLACES}. */
  readonly first: readonly RankedPlace[];
  /** The reader's, among the first or after them. */
  readonly own?: RankedPlace;
}

/** The board of those who chose to be on it, by the rules of today. */
export async function boardFor(deps: Deps, { id }: Account): Promise<Board> {
  const entries = deps.store.list<BoardPlace>({ prefix: keys.fairBoard() });
  const places = (await Array.fromAsync(entries, ({ key, value }) => ({ holder: key[1], value })))
    .filter(({ value }) => value.rules === RULES_VERSION)
    .sort((a, b) => b.value.points - a.value.points || (a.value.name < b.value.name ? -1 : 1));
  const ranked = places.map(({ holder, value: { name, served, faces, points } }): RankedPlace => ({
    rank: places.findIndex(({ value }) => value.points === points) + 1,
    name,
    served,
    faces,
    points,
    own: holder === id,
  }));
  return { first: ranked.slice(0, BOARD_PLACES), own: ranked.find(({ own }) => own) };
}

/** What somebody shows on the board, or null where they did not choose to. */
export async function boardPlaceOf(deps: Deps, holder: Holder): Promise<BoardPlace | null> {
  return (await deps.store.get(keys.fairBoardPlace(holder))).value;
}

/**
 * Shows a member's best round on the board, under a name they choose; chosen again, it is changed.
 *
 * @throws {FieldError} `required`, `too-long` for the name
 * @throws {DomainError} `fair-board-unplayed` before a first round has closed
 * @throws {NotFoundError} where the account is gone
 */
export async function joinBoard(deps: Deps, account: Account, chosen: string): Promise<void> {
  const name = oneLine(chosen);
  if (!name) throw new FieldError("name", "required");
  if (name.length > MAX_BOARD_NAME) throw new FieldError("name", "too-long");
  await commitAgain(async () => {
    const key = keys.fairBoardPlace(account.id);
    const [gone, entry] = [await readAccount(deps, account.id), await deps.store.get(key)];
    const shown = await bestShown(deps, account.id);
    if (!shown) throw new DomainError("fair-board-unplayed");
    return {
      atomic: deps.store.atomic().check(gone, entry).set(key, { name, ...shown }),
      result: undefined,
    };
  });
  // A round that closed meanwhile found no place to be put into.
  await showBest(deps, account.id);
}

/** Takes a member off the board. */
export async function leaveBoard(deps: Deps, account: Account): Promise<void> {
  await deps.store.atomic().delete(keys.fairBoardPlace(account.id)).commit();
}

/** Brings a place up to what its holder played best, when rounds came to them from elsewhere. */
export async function showBest(deps: Deps, holder: Holder): Promise<void> {
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.fairBoardPlace(holder));
    const shown = entry.value && await bestShown(deps, holder);
    if (!entry.value || !shown || !beats(shown, entry.value)) return { result: undefined };
    return {
      atomic: deps.store.atomic().check(entry)
        .set(keys.fairBoardPlace(holder), { name: entry.value.name, ...shown }),
      result: undefined,
    };
  });
}

async function bestShown(deps: Deps, holder: Holder): Promise<Shown | undefined> {
  const best = bestOf(await listRounds(deps, holder));
  return best && shownOf(best, (await debriefOf(deps, holder, best)).faces);
}
