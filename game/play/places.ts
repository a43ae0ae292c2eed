import { QUEUE_ROOM } from "../simulation/rules.ts";
import type { SituationId } from "../simulation/situations/types.ts";
import type { State } from "../simulation/state.ts";

/** Who stands where: a person's id at their place, first places nearest. */
export type Places = readonly (number | undefined)[];

/** Nobody is there yet. */
export const NO_PLACES: Places = Array(QUEUE_ROOM).fill(undefined);

/**
 * Keeps everyone where they are and gives whoever is new the best free place: what one is about to
 * press does not move away from under the finger.
 *
 * @param ids of those who wait, in the order in which they came
 * @param best all places, the one to be taken first at the front
 */
export function placePeople(
  before: Places,
  ids: readonly number[],
  best: readonly number[],
): Places {
  const places = before.map((id) => id !== undefined && ids.includes(id) ? id : undefined);
  for (const id of ids) {
    if (places.includes(id)) continue;
    places[best.find((place) => places[place] === undefined)!] = id;
  }
  return places;
}

/** On which side something happens: one after the other, so that two at once are apart. */
export function guestPlace({ program }: Pick<State, "program">, id: SituationId): number {
  return program.situations.findIndex((one) => one.id === id) % 2;
}
