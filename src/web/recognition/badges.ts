import { achievementAddress, achievementImageAddress, altText } from "../../achievements/ob3.ts";
import { findAchievement } from "../../achievements/store.ts";
import type { Achievement, AchievementRef, Level } from "../../achievements/types.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import type { Language } from "../../languages.ts";
import type { Award } from "../../recognition/types.ts";
import type { Said } from "../../../views/pages/awards/said.tsx";

/** A badge as pages show it, in the language it is given in. */
export interface BadgeView {
  /** Where its definition is. */
  readonly href: string;
  readonly image: string;
  /** What the picture shows. */
  readonly alt: string;
  readonly name: string;
  readonly description: string;
  readonly language: Language;
  /** Its step on the scale, as a word and as a sentence. */
  readonly level?: { readonly level: Level; readonly word: string; readonly sentence: string };
}

/**
 * @param endorsements how many the seal on its picture counts
 * @throws {NotFoundError} where no such badge was ever defined
 */
export async function readBadge(
  deps: Deps,
  ref: AchievementRef,
  endorsements = 0,
): Promise<BadgeView> {
  const achievement = await findAchievement(deps, ref.id, ref.version);
  if (!achievement) throw new NotFoundError();
  return badgeView(achievement, ref, endorsements);
}

/** What an award says of somebody, as its page and the page behind a link show it. */
export async function saidIn(deps: Deps, award: Award): Promise<Said> {
  const { achievement, narrative, hours, period, validUntil } = award;
  return { badge: await readBadge(deps, achievement), narrative, hours, period, validUntil };
}

/** A badge that was read before, as pages show it. @param endorsements how many its seal counts */
function badgeView(
  achievement: Achievement,
  ref: AchievementRef,
  endorsements = 0,
): BadgeView {
  const { language } = ref;
  const { level, levels } = achievement;
  const step = level && levels?.[language].find((one) => one.level === level);
  return {
    href: achievement.address ?? achievementAddress("", ref),
    image: sealedImageAddress(ref, endorsements),
    alt: altText(achievement, language, endorsements),
    name: achievement.name[language],
    description: achievement.description[language],
    language,
    level: step && { level: step.level, word: step.word, sentence: step.description },
  };
}

/** The address of an edition's picture with a seal that counts endorsements, on this site. */
export function sealedImageAddress(ref: AchievementRef, endorsements = 0): string {
  const plain = achievementImageAddress("", ref, "svg");
  return endorsements > 0 ? `${plain}?endorsements=${endorsements}` : plain;
}
