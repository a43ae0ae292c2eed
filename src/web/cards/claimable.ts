import { cardsOf } from "../../cards/drafts.ts";
import { listRounds } from "../../fair/rounds.ts";
import type { WebContext } from "../env.ts";
import { seatHere } from "../seat.ts";

/** Whether who is logged in made a card or played in this browser before they were. */
export async function hasThingsToClaim(c: WebContext): Promise<boolean> {
  const { deps, account } = c.var;
  const seat = account && await seatHere(c);
  if (!seat) return false;
  const [cards, rounds] = await Promise.all([
    cardsOf(deps, seat.id),
    listRounds(deps, seat.id),
  ]);
  return cards.length + rounds.length > 0;
}
