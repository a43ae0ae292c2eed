import {
  buildAchievement,
  HOURS,
  type ResultDescriptionInput,
  type ResultInput,
} from "../credentials/build.ts";
import type { IssuerProfile, JsonObject } from "../credentials/types.ts";
import { type Language, LANGUAGES, type Localized } from "../languages.ts";
import { badgeAltText } from "./images/alt.ts";
import type { Achievement, AchievementRef } from "./types.ts";

const HOURS_NAME: Localized = { fr: "Heures d’engagement", nl: "Uren inzet", en: "Hours given" };
const LEVEL_NAME: Localized = {
  fr: "Niveau d’autonomie",
  nl: "Niveau van autonomie",
  en: "Level of autonomy",
};

/** One edition of an achievement as Open Badges 3.0 says it. */
export interface AchievementEdition {
  /** OB 3.0 `Achievement` (§ B.1.1). */
  readonly document: JsonObject;
  /** The result that says which level was reached, where the achievement has levels. */
  readonly level?: ResultInput;
  /** The id of the description that a result in hours answers. */
  readonly hours: string;
}

/** The address of one edition: one version, in one language, for ever. */
export function editionAddress(origin: string, ref: AchievementRef): string {
  return `${origin}/achievements/${ref.id}/${ref.version}/${ref.language}`;
}

/** Where an edition's picture is. */
export function imageAddress(origin: string, ref: AchievementRef, type: "svg" | "png"): string {
  return `${editionAddress(origin, ref)}/image.${type}`;
}

/**
 * An achievement's edition, as it is published at its address and embedded in a credential. Hours
 * are a second thing one can have reached, besides the level.
 */
export function toOb3Achievement(
  achievement: Achievement,
  ref: AchievementRef,
  { origin, creator }: { readonly origin: string; readonly creator: IssuerProfile },
): AchievementEdition {
  const { language } = ref;
  const id = editionAddress(origin, ref);
  const levels = levelDescription(achievement, language, id);
  const hours: ResultDescriptionInput = {
    id: `${id}#hours`,
    name: HOURS_NAME[language],
    resultType: HOURS,
  };
  return {
    document: buildAchievement({
      id,
      name: achievement.name[language],
      description: achievement.description[language],
      criteria: { id, narrative: achievement.criteria[language] },
      achievementType: achievement.competence ? "Competency" : "Badge",
      creator,
      image: {
        id: imageAddress(origin, ref, "png"),
        caption: badgeAltText(achievement, language),
      },
      inLanguage: language,
      version: String(achievement.version),
      alignments: achievement.alignments[language],
      results: levels ? [levels, hours] : [hours],
      related: LANGUAGES.filter((other) => other !== language).map((other) => ({
        id: editionAddress(origin, { ...ref, language: other }),
        inLanguage: other,
        version: String(achievement.version),
      })),
    }),
    level: levels && { resultDescription: levels.id, achievedLevel: levels.requiredLevel },
    hours: hours.id,
  };
}

function levelDescription(
  achievement: Achievement,
  language: Language,
  id: string,
): ResultDescriptionInput | undefined {
  const levels = achievement.levels?.[language];
  if (!levels || !achievement.level) return undefined;
  return {
    id: `${id}#levels`,
    name: LEVEL_NAME[language],
    resultType: "RubricCriterionLevel",
    requiredLevel: `${id}#level-${achievement.level}`,
    levels: levels.map(({ level, word, description }) => ({
      id: `${id}#level-${level}`,
      name: word,
      description,
      level: String(level),
    })),
  };
}
