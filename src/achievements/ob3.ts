import { type AchievementInput, buildAchievement, HOURS } from "../credentials/build.ts";
import type { IssuerProfile, JsonObject } from "../credentials/types.ts";
import { type Language, LANGUAGES, type Localized } from "../languages.ts";
import { badgeAltText } from "./images/alt.ts";
import type { Achievement, AchievementRef, Level } from "./types.ts";

/** The address of one edition, for ever. */
export function achievementAddress(origin: string, ref: AchievementRef): string {
  return `${origin}/achievements/${ref.id}/${ref.version}/${ref.language}`;
}

/** The address of an edition's picture. */
export function achievementImageAddress(
  origin: string,
  ref: AchievementRef,
  format: "svg" | "png",
): string {
  return `${achievementAddress(origin, ref)}/image.${format}`;
}

/** The ids that a credential's results name within an edition of an achievement. */
export const resultIds = {
  /** The scale of four levels. */
  level: (address: string) => `${address}#level`,
  /** One of its steps. */
  step: (address: string, level: Level) => `${address}#level-${level}`,
  /** Hours of activity, as a value. */
  hours: (address: string) => `${address}#hours`,
};

const SCALE_NAME: Localized = {
  fr: "Degré d’autonomie et de responsabilité",
  nl: "Mate van autonomie en verantwoordelijkheid",
  en: "Degree of autonomy and responsibility",
};
const HOURS_NAME: Localized = {
  fr: "Heures d’activité",
  nl: "Uren activiteit",
  en: "Hours of activity",
};

/**
 * One edition of an achievement as an OB 3.0 `Achievement` (§ B.1.1): with the four levels of its
 * competence as a rubric, and its other languages as `related`.
 *
 * @param ref which edition; its id and version are the record's
 */
export function toOb3Achievement(
  record: Achievement,
  ref: AchievementRef,
  { origin, creatorProfile }: { origin: string; creatorProfile: IssuerProfile },
): JsonObject {
  const { language } = ref;
  const address = achievementAddress(origin, ref);
  return buildAchievement({
    id: address,
    name: record.name[language],
    description: record.description[language],
    criteria: { id: address, narrative: record.criteria[language] },
    achievementType: record.competence ? "Competency" : "Badge",
    creator: creatorProfile,
    image: {
      id: achievementImageAddress(origin, ref, "png"),
      caption: altText(record, language),
    },
    inLanguage: language,
    version: String(record.version),
    alignments: record.alignments[language],
    results: results(record, address, language),
    related: related(record, ref, origin),
  });
}

/** What an achievement's picture says to those who don't see it. */
export function altText(record: Achievement, language: Language, endorsements = 0): string {
  const { competence, level, name } = record;
  return competence && level
    ? badgeAltText(language, { competence, level, name: name[language], endorsements })
    : name[language];
}

function results(
  record: Achievement,
  address: string,
  language: Language,
): AchievementInput["results"] {
  const hours = { id: resultIds.hours(address), name: HOURS_NAME[language], resultType: HOURS };
  if (!record.levels || !record.level) return [hours];
  return [{
    id: resultIds.level(address),
    name: SCALE_NAME[language],
    resultType: "RubricCriterionLevel",
    requiredLevel: resultIds.step(address, record.level),
    levels: record.levels[language].map(({ level, word, description }) => ({
      id: resultIds.step(address, level),
      name: word,
      description,
      level: String(level),
    })),
  }, hours];
}

function related(
  record: Achievement,
  ref: AchievementRef,
  origin: string,
): AchievementInput["related"] {
  const editions = LANGUAGES.filter((language) => language !== ref.language)
    .map((language) => ({ ...ref, language }));
  return editions.map((edition) => ({
    id: achievementAddress(origin, edition),
    inLanguage: edition.language,
    version: String(record.version),
  }));
}
