import { parseDocument } from "../credentials/parse.ts";
import type { JsonObject } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { credentialDocument } from "../recognition/credentials.ts";
import type { Holder } from "../seats/types.ts";
import { cardsOf, soundsOf } from "./drafts.ts";
import type { Card, Unsent } from "./types.ts";
import { allUnsent } from "./unsent.ts";
import { versionsOf } from "./versions.ts";

/** A card as its holder takes it along. */
export interface CardExport extends Omit<Card, "holder" | "versions"> {
  /** The signed documents, newest first. */
  readonly signed: readonly JsonObject[];
  /** What was typed and not yet sent, by what it would answer. */
  readonly unsent: Readonly<Record<string, Unsent>>;
  /** What was recorded, in base64, by the name its moment has for it. */
  readonly sounds: Readonly<Record<string, string>>;
}

/** Everything this node keeps of a holder's cards, for them to take along. */
export async function exportCards(deps: Deps, holder: Holder): Promise<CardExport[]> {
  const cards = await cardsOf(deps, holder);
  return await Promise.all(cards.map(async (card) => {
    const { holder: _, versions: __, ...own } = card;
    const versions = await versionsOf(deps, holder, card.id);
    return {
      ...own,
      signed: await Promise.all(
        versions.map(async (one) => parseDocument(await credentialDocument(deps, one))),
      ),
      unsent: await allUnsent(deps, card.id),
      sounds: await soundsIn(deps, card),
    };
  }));
}

async function soundsIn(deps: Deps, card: Card): Promise<Record<string, string>> {
  const sounds = await Promise.all(
    [...soundsOf(card)].map(async (blob) =>
      [blob, (await deps.blobs.get(blob))?.toBase64() ?? ""] as const
    ),
  );
  return Object.fromEntries(sounds);
}
