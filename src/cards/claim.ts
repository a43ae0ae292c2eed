import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { asCard } from "../recognition/kinds.ts";
import type { CardRecord } from "../recognition/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import { cardsOf } from "./drafts.ts";
import { newestVersion, placeVersion, placeWithdrawal } from "./sign.ts";
import type { Card } from "./types.ts";

/** Why a seat's card says that it was taken back: there is one by the member's own key. */
const CLAIMED = "claimed";

/**
 * Hands a seat's cards over to an account: answers, sounds and older versions as they are; what was
 * signed last is signed anew with the member's key, and the seat's is withdrawn. Each card is one
 * commit, and claiming again takes up what is left.
 * @returns how many
 */
export async function claimCards(deps: Deps, seat: string, account: Account): Promise<number> {
  const cards = await cardsOf(deps, seat);
  for (const { id } of cards) await claimCard(deps, seat, account.id, id);
  return cards.length;
}

async function claimCard(deps: Deps, from: string, to: string, id: string): Promise<void> {
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.card(from, id));
    if (!entry.value) return { result: undefined };
    const card: Card = { ...entry.value, holder: to };
    const newest = await newestVersion(deps, card);
    const atomic = deps.store.atomic().check(entry).delete(entry.key);
    const older = newest ? card.versions.slice(0, -1) : card.versions;
    for (const version of older) await placeHandedOver(deps, atomic, version, to);
    const versions = newest ? await signAnew(deps, atomic, card, newest) : card.versions;
    atomic.set(keys.card(to, id), { ...card, versions });
    return { atomic, result: undefined };
  });
}

/** @returns the card's versions, with the one by the account's key unless its holder took it back */
async function signAnew(
  deps: Deps,
  atomic: Atomic,
  card: Card,
  newest: CardRecord,
): Promise<readonly string[]> {
  if (newest.revoked) {
    await placeHandedOver(deps, atomic, newest.id, card.holder);
    return card.versions;
  }
  const { id } = await placeVersion(deps, atomic, card, newest.content, newest);
  await placeWithdrawal(deps, atomic, newest, CLAIMED, { recipient: card.holder });
  return [...card.versions, id];
}

async function placeHandedOver(
  deps: Deps,
  atomic: Atomic,
  version: string,
  to: string,
): Promise<void> {
  const entry = await deps.store.get(keys.credential(version));
  if (!entry.value) return;
  atomic.check(entry).set(entry.key, { ...asCard(entry.value), recipient: to });
}
