import { claimCards } from "../cards/claim.ts";
import type { Deps } from "../deps.ts";
import { ConflictError, NotFoundError } from "../errors.ts";
import { claimRounds } from "../fair/keeping.ts";
import type { Account } from "../identity/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { claimPlaces } from "../workshops/participants.ts";
import { closeSeat } from "./forget.ts";

/** What an account has taken over from a seat. */
export interface Claimed {
  readonly rounds: number;
  readonly cards: number;
}

/**
 * Hands everything of a seat over to an account: rounds and kept moments as they are; cards signed
 * anew with the member's key, the seat's withdrawn; the places in workshops. Then the seat is closed and its key destroyed.
 * Each step may be repeated: after a power cut, claiming again takes up what is left.
 * @throws {NotFoundError} where there is no such seat, or no longer
 * @throws {ConflictError} where another account is taking it over
 */
export async function claimSeat(deps: Deps, seat: string, account: Account): Promise<Claimed> {
  await beginClaim(deps, seat, account);
  const rounds = await claimRounds(deps, seat, account.id);
  const cards = await claimCards(deps, seat, account);
  await claimPlaces(deps, seat, account.id);
  await closeSeat(deps, seat);
  return { rounds, cards };
}

/** From the first step on the seat is this account's to claim. */
async function beginClaim(deps: Deps, id: string, account: Account): Promise<void> {
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.seat(id));
    if (!entry.value) throw new NotFoundError();
    if (entry.value.claimedBy === account.id) return { result: undefined };
    if (entry.value.claimedBy) throw new ConflictError();
    const claimed = { ...entry.value, claimedBy: account.id };
    return {
      atomic: deps.store.atomic().check(entry).set(keys.seat(id), claimed),
      result: undefined,
    };
  });
}
