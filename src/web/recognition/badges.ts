import { achievementAddress, achievementImageAddress, altText } from "../../achievements/ob3.ts";
import { findAchievement } from "../../achievements/store.ts";
import type { Achievement, AchievementRef, Level } from "../../achievements/types.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import type { Language } from "../../languages.ts";

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

/** @throws {NotFoundError} where no such badge was ever defined */
export async function readBadge(deps: Deps, ref: AchievementRef): Promise<BadgeView> {
  const achievement = await findAchievement(deps, ref.id, ref.version);
  if (!achievement) throw new NotFoundError();
  return badgeView(achievement, ref);
}

export function badgeView(achievement: Achievement, ref: AchievementRef): BadgeView {
  const { language } = ref;
  const { level, levels } = achievement;
  const step = level && levels?.[language].find((one) => one.level === level);
  return {
    href: achievementAddress("", ref),
    image: achievementImageAddress("", ref, "svg"),
    alt: altText(achievement, language),
    name: achievement.name[language],
    description: achievement.description[language],
    language,
    level: step && { level: step.level, word: step.word, sentence: step.description },
  };
}
