import { forgetRounds } from "../fair/keeping.ts";
import { forgetCards } from "../cards/forget.ts";
import type { Deps } from "../deps.ts";
import { forgetPlaces } from "../workshops/participants.ts";
import { keys } from "../store/keys.ts";
import { destroySeatKey } from "./key.ts";
import type { Seat } from "./types.ts";

/**
 * Forgets a seat with all that is its own: rounds, cards, sounds, places in workshops, key, and
 * what opens it. Each step may be repeated; the seat itself goes last, so that what a power cut
 * left is taken up again.
 * @param options.withdraw whether cards that were taken along say from now on that they were taken
 *   back: a person who forgets says so, a seat whose time is over does not
 */
export async function forgetSeat(
  deps: Deps,
  id: string,
  { withdraw }: { readonly withdraw: boolean },
): Promise<void> {
  await forgetRounds(deps, id);
  await forgetCards(deps, id, { withdraw });
  await forgetPlaces(deps, id);
  await closeSeat(deps, id);
}

/** Takes away what opens a seat, its key, and the seat itself. */
export async function closeSeat(deps: Deps, id: string): Promise<void> {
  const seat = (await deps.store.get(keys.seat(id))).value;
  for await (const { key } of deps.store.list({ prefix: keys.seatSecrets(id) })) {
    const hash = String(key.at(-1));
    await deps.store.atomic().delete(key).delete(keys.seatBySecret(hash)).commit();
  }
  const atomic = deps.store.atomic().delete(keys.seat(id));
  if (seat) atomic.delete(keys.seatByCode(seat.codeHash));
  await destroySeatKey(deps, atomic, id);
  await atomic.commit();
}

/**
 * Forgets the seats whose time is over; their sounds go with the next sweep of blobs.
 * @returns how many
 */
export async function sweepSeats(deps: Deps): Promise<number> {
  const now = deps.clock().getTime();
  let forgotten = 0;
  for await (const { value } of deps.store.list<Seat>({ prefix: keys.seats() })) {
    if (Date.parse(value.keptUntil) > now) continue;
    await forgetSeat(deps, value.id, { withdraw: false });
    forgotten++;
  }
  return forgotten;
}
