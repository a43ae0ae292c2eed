import type { Competence, Framework, FrameworkEdition } from "../competences/framework/types.ts";
import { competenceOf, levelWord } from "../competences/framework/load.ts";
import { LANGUAGES, type Localized } from "../languages.ts";
import { alignmentsOf } from "./alignments.ts";
import { type Achievement, type CompetenceCode, COMPETENCES, type Level, LEVELS } from "./types.ts";

/** The id of the framework's achievement for a competence and level, its RECTEC `targetCode`. */
export function frameworkId(competence: CompetenceCode, level: Level): string {
  return `${competence}-${level}`;
}

/** The framework's 32 achievements as an organisation defines them, all in version 1. */
export function frameworkAchievements(
  framework: Framework,
  organisation: string,
  now: Date,
): Achievement[] {
  return COMPETENCES.flatMap((competence) =>
    LEVELS.map((level) => achievementOf(framework, organisation, now, competence, level))
  );
}

function achievementOf(
  framework: Framework,
  organisation: string,
  now: Date,
  code: CompetenceCode,
  level: Level,
): Achievement {
  const say = <T>(write: (edition: FrameworkEdition, competence: Competence) => T) =>
    localized((language) => write(framework[language], competenceOf(framework[language], code)));
  return {
    id: frameworkId(code, level),
    version: 1,
    creator: organisation,
    competence: code,
    level,
    name: say((edition, competence) => `${competence.name} – ${levelWord(edition, level)}`),
    description: say((_, competence) =>
      `${competence.summary} ${competence.levels[level - 1].descriptor}`
    ),
    criteria: say((edition, competence) => criteria(edition, competence, level)),
    alignments: localized((language) =>
      alignmentsOf(language, competenceOf(framework[language], code), level)
    ),
    levels: say((edition, competence) =>
      competence.levels.map((one) => ({
        level: one.level,
        word: levelWord(edition, one.level),
        description: one.descriptor,
      }))
    ),
    createdAt: now.toISOString(),
  };
}

function criteria(edition: FrameworkEdition, competence: Competence, level: Level): string {
  const { descriptor, indicators } = competence.levels[level - 1];
  return [
    `**${descriptor}**`,
    edition.levels[level - 1].description,
    indicators.map((indicator) => `- ${indicator}`).join("\n"),
    `*${edition.note}*`,
  ].join("\n\n");
}

function localized<T>(
  write: (language: (typeof LANGUAGES)[number]) => T,
): Localized<T> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, write(language)]),
  ) as unknown as Localized<T>;
}
