import { alignmentsOf } from "../achievements/alignments.ts";
import { competenceOf } from "../competences/framework/load.ts";
import type { FrameworkEdition } from "../competences/framework/types.ts";
import {
  buildAchievement,
  buildCredential,
  type EvidenceInput,
  HOURS,
  type ResultDescriptionInput,
  type ResultInput,
  type StatusEntryInput,
} from "../credentials/build.ts";
import type { IssuerProfile, JsonObject } from "../credentials/types.ts";
import { dayFrom, dayTo } from "./hours.ts";
import type { CardCompetence, CardContent } from "./content_types.ts";
import { CARD_TYPE } from "./types.ts";
import { cardName, cardNarrative, dayIn, WORDING } from "./wording.ts";

/** The ids of the parts of a card, below its address. */
const cardIds = {
  /** One of its competences: what is endorsed, by itself. */
  competence: (card: string, code: string) => `${card}#${code}`,
  example: (card: string, code: string) => `${card}#${code}-example`,
  scale: (card: string, code: string) => `${card}#${code}-scale`,
  step: (card: string, code: string, level: number) => `${card}#${code}-${level}`,
  hours: (card: string) => `${card}#hours`,
  hoursDescription: (card: string) => `${card}#hours-description`,
  achievement: (card: string) => `${card}#card`,
};

/** What a card is built from. */
export interface CardDocumentInput {
  /** Its address. */
  readonly id: string;
  /** Who signs, of themself: their DID, and no more of them than they chose to say. */
  readonly issuer: IssuerProfile;
  readonly content: CardContent;
  readonly framework: FrameworkEdition;
  /** The digest of each sound that goes with an example, by its blob. */
  readonly digests: ReadonlyMap<string, string>;
  readonly status: StatusEntryInput;
  readonly now: Date;
}

/**
 * The unsigned card: an OB 3.0 `OpenBadgeCredential` (§ B.1.2) whose issuer is its subject, with one
 * result for each competence.
 */
export function cardDocument(input: CardDocumentInput): JsonObject {
  const { id, issuer, content, now } = input;
  const words = WORDING[content.language];
  const { period, role, name } = content;
  return buildCredential({
    id,
    name: cardName(content),
    description: words.description,
    issuer,
    subject: { id: issuer.id, name },
    achievement: buildAchievement({
      id: cardIds.achievement(id),
      name: cardName(content),
      description: words.description,
      achievementType: CARD_TYPE,
      criteria: { narrative: `${words.criteria}\n\n*${input.framework.note}*` },
      inLanguage: content.language,
      results: descriptions(input),
    }),
    results: results(input),
    role,
    narrative: cardNarrative(content),
    period: period &&
      { from: dayFrom(period.from), ...(period.to ? { to: dayTo(period.to) } : {}) },
    evidence: content.competences.flatMap((one) => example(input, one)),
    validFrom: now,
    awardedDate: now,
    status: input.status,
  });
}

function descriptions({ id, content, framework }: CardDocumentInput): ResultDescriptionInput[] {
  const words = WORDING[content.language];
  const scales = content.competences.map(({ competence }): ResultDescriptionInput => {
    const { name, levels } = competenceOf(framework, competence);
    return {
      id: cardIds.scale(id, competence),
      name: `${name} – ${words.scale}`,
      resultType: "RubricCriterionLevel",
      levels: levels.map(({ level, descriptor }) => ({
        id: cardIds.step(id, competence, level),
        name: framework.levels[level - 1].word,
        description: descriptor,
        level: String(level),
      })),
    };
  });
  return content.hours === undefined
    ? scales
    : [...scales, { id: cardIds.hoursDescription(id), name: words.hours, resultType: HOURS }];
}

function results({ id, content, framework }: CardDocumentInput): ResultInput[] {
  const reached = content.competences.map(({ competence, level }): ResultInput => ({
    id: cardIds.competence(id, competence),
    resultDescription: cardIds.scale(id, competence),
    achievedLevel: cardIds.step(id, competence, level),
    alignments: alignmentsOf(content.language, competenceOf(framework, competence), level),
  }));
  return content.hours === undefined ? reached : [...reached, {
    id: cardIds.hours(id),
    resultDescription: cardIds.hoursDescription(id),
    value: String(content.hours),
  }];
}

function example(
  { id, content, framework, digests }: CardDocumentInput,
  { competence, example }: CardCompetence,
): EvidenceInput[] {
  if (!example) return [];
  const { language } = content;
  const { words, fair, sound } = example;
  const digestMultibase = sound && digests.get(sound.blob);
  return [{
    id: cardIds.example(id, competence),
    name: WORDING[language].example(competenceOf(framework, competence).name),
    narrative: words,
    description: fair && WORDING[language].played(dayIn(language, fair.playedAt), fair.rules),
    file: sound && digestMultibase ? { digestMultibase, mediaType: sound.mediaType } : undefined,
  }];
}
