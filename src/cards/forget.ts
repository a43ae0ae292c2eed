import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { keys } from "../store/keys.ts";
import { cardEntry, cardsOf, soundsOf, soundUse } from "./drafts.ts";

/**
 * Erases a card: answers, sounds and signed versions. Copies in others' hands stay as they are, and
 * say from now on that they were taken back.
 * @throws {NotFoundError}
 */
export async function eraseCard(deps: Deps, holder: Holder, id: string): Promise<void> {
  const { value: card } = await cardEntry(deps, holder, id);
  const atomic = deps.store.atomic().delete(keys.card(holder, id));
  for (const blob of soundsOf(card)) atomic.delete(soundUse(blob, card));
  await atomic.commit();
}

/** Erases all cards of a holder; each step may be repeated. */
export async function forgetCards(
  deps: Deps,
  holder: Holder,
  _options: { readonly withdraw: boolean },
): Promise<void> {
  for (const { id } of await cardsOf(deps, holder)) await eraseCard(deps, holder, id);
}
