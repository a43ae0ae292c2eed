import { findAchievement } from "../achievements/store.ts";
import type { Deps } from "../deps.ts";
import type { Recognition } from "../recognition/parcours/parcours.ts";
import type { CardRecord } from "../recognition/types.ts";
import { signedFace } from "./cards/signed.ts";
import { nameAndHost, peopleOf } from "./recognition/people.ts";
import { sealedImageAddress } from "./recognition/badges.ts";

/** A badge somebody was recognised with, or a card, as a list shows it. */
export interface RecognitionTile {
  readonly href: string;
  readonly image: string;
  /** The badge's name with its level, or the card's title, in its own language. */
  readonly name: string;
  /** The name its holder chose to show, if any. */
  readonly recipient?: string;
  /** Who gave a badge, with the host of who is elsewhere. */
  readonly issuer?: string;
  /** ISO 8601. */
  readonly awardedDate: string;
}

/** What lists show of badges: never more of the holder than they chose to show. */
export async function recognitionTiles(
  deps: Deps,
  recognitions: readonly Recognition[],
): Promise<RecognitionTile[]> {
  const issuers = await peopleOf(deps, recognitions.map(({ award }) => award.issuer));
  const tiles = await Promise.all(recognitions.map(async ({ credential, award }) => {
    const { id, version, language } = credential.achievement;
    const achievement = await findAchievement(deps, id, version);
    if (!achievement) return [];
    const issuer = issuers.get(award.issuer);
    return [{
      href: `/credentials/${credential.id}`,
      image: sealedImageAddress(credential.achievement, credential.endorsements),
      name: achievement.name[language],
      ...(award.acceptance?.name ? { recipient: award.acceptance.name } : {}),
      ...(issuer ? { issuer: nameAndHost(issuer) } : {}),
      awardedDate: credential.awardedDate,
    }];
  }));
  return tiles.flat();
}

/** The same of competence cards that everyone may see. */
export async function cardTiles(
  deps: Deps,
  cards: readonly CardRecord[],
): Promise<RecognitionTile[]> {
  return await Promise.all(cards.map(async (record) => {
    const { title, name } = await signedFace(deps, record, { open: true });
    return {
      href: `/credentials/${record.id}`,
      image: `/credentials/${record.id}/card.svg?show=yes`,
      name: title,
      ...(name ? { recipient: name } : {}),
      awardedDate: record.validFrom,
    };
  }));
}
