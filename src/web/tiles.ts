import { findAchievement } from "../achievements/store.ts";
import type { Deps } from "../deps.ts";
import type { Recognition } from "../recognition/parcours.ts";
import { sealedImageAddress } from "./recognition/badges.ts";

/** A badge somebody was recognised with, as a list shows it. */
export interface RecognitionTile {
  readonly href: string;
  readonly image: string;
  /** The badge's name with its level, in the language it was given in. */
  readonly name: string;
  /** The name its holder chose to show, if any. */
  readonly recipient?: string;
  /** ISO 8601. */
  readonly awardedDate: string;
}

/** What lists show of badges: never more of the holder than they chose to show. */
export async function recognitionTiles(
  deps: Deps,
  recognitions: readonly Recognition[],
): Promise<RecognitionTile[]> {
  const tiles = await Promise.all(recognitions.map(async ({ credential, award }) => {
    const { id, version, language } = credential.achievement;
    const achievement = await findAchievement(deps, id, version);
    if (!achievement) return [];
    return [{
      href: `/credentials/${credential.id}`,
      image: sealedImageAddress(credential.achievement, credential.endorsements),
      name: achievement.name[language],
      ...(award.acceptance?.name ? { recipient: award.acceptance.name } : {}),
      awardedDate: credential.awardedDate,
    }];
  }));
  return tiles.flat();
}
