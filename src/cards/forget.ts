import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { setVisibility } from "../recognition/credentials.ts";
import { placeForgetting } from "../recognition/endorsements/forget.ts";
import { placeEndOfLinks } from "../recognition/access/share_links.ts";
import type { CardRecord } from "../recognition/types.ts";
import { setRevoked } from "../recognition/status_lists.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import { cardEntry, cardsOf, soundsOf, soundUse } from "./drafts.ts";
import { blobsOf, statusPlaceOf } from "./sign.ts";
import { placeEndOfUnsent } from "./unsent.ts";
import { versionsOf } from "./versions.ts";

/**
 * Erases a card: answers, sounds and signed versions, each in a step that may be repeated. Copies in
 * others' hands stay as they are.
 * @param options.withdraw whether those copies say from now on that they were taken back
 * @throws {NotFoundError}
 */
export async function eraseCard(
  deps: Deps,
  holder: Holder,
  id: string,
  { withdraw }: { readonly withdraw: boolean } = { withdraw: true },
): Promise<void> {
  for (const version of await versionsOf(deps, holder, id)) {
    await eraseVersion(deps, version, withdraw);
  }
  await commitAgain(async () => {
    const entry = await cardEntry(deps, holder, id);
    const atomic = deps.store.atomic().check(entry).delete(entry.key);
    for (const blob of soundsOf(entry.value)) atomic.delete(soundUse(blob, entry.value));
    await placeEndOfUnsent(deps, atomic, id);
    return { atomic, result: undefined };
  });
}

/** Erases all cards of a holder. */
export async function forgetCards(
  deps: Deps,
  holder: Holder,
  options: { readonly withdraw: boolean },
): Promise<void> {
  for (const { id } of await cardsOf(deps, holder)) await eraseCard(deps, holder, id, options);
}

/** Takes a person's cards out of others' sight, before they are forgotten here. */
export async function hideCards(deps: Deps, by: Account): Promise<void> {
  for (const card of await cardsOf(deps, by.id)) {
    for (const { id, visibility } of await versionsOf(deps, by.id, card.id)) {
      if (visibility !== "private") await setVisibility(deps, by, id, "private");
    }
  }
}

async function eraseVersion(deps: Deps, version: CardRecord, withdraw: boolean): Promise<void> {
  const { id, card } = version;
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.credential(id));
    if (!entry.value) return { result: undefined };
    const atomic = deps.store.atomic().check(entry).delete(entry.key);
    for (const blob of blobsOf(version)) atomic.delete(keys.blobUse(blob, `credential/${id}`));
    await placeForgetting(deps, atomic, entry.value);
    await placeEndOfLinks(deps, atomic, id);
    if (withdraw && !entry.value.revoked) await setRevoked(deps, atomic, statusPlaceOf(version));
    recordEvent(atomic, { type: "card.withdrawn", credential: id }, `card ${card}`);
    return { atomic, result: undefined };
  });
}
