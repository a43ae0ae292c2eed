import { type CompetenceCode, COMPETENCES, type Level } from "../achievements/types.ts";
import type { KeptMoment } from "../fair/types.ts";
import type { Language } from "../languages.ts";
import { situationsOf } from "./situations.ts";
import { tellingWords } from "./stems.ts";
import type { CardAnswers } from "./answer_types.ts";
import type { Reason, Suggestion } from "./suggestion_types.ts";

/**
 * How much each reason weighs. A situation one recognises oneself in says most; a word may be there
 * by chance; a moment of the game says something only by what it recalled of real life.
 */
const WEIGHT = { situation: 3, moment: 2, answer: 1, recalled: 2, played: 1 } as const;
/** More words of one text than this weigh no more. */
const MOST_WORDS = 3;

const ASKED = ["role", "withWhom", "forWhom"] as const;

interface Weighed {
  readonly competence: CompetenceCode;
  readonly weight: number;
  readonly level?: Level;
  readonly reason: Reason;
}

/**
 * The competences that what a person said speaks for, the strongest first; nothing for those that
 * nothing speaks for. Pure: the same answers always give the same.
 * @param kept what they kept of the fair
 */
export function suggest(
  answers: CardAnswers,
  kept: readonly KeptMoment[],
  language: Language,
): Suggestion[] {
  const weighed = [
    ...bySituations(answers, language),
    ...byMoments(answers, language),
    ...byFair(kept),
    ...byAnswers(answers, language),
  ];
  return COMPETENCES
    .map((competence) => together(competence, weighed))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function together(competence: CompetenceCode, weighed: readonly Weighed[]): Suggestion {
  const own = weighed.filter((one) => one.competence === competence)
    .sort((a, b) => b.weight - a.weight);
  const levels = own.flatMap(({ level }) => level ?? []);
  return {
    competence,
    ...(levels.length ? { level: Math.max(...levels) as Level } : {}),
    weight: own.reduce((sum, { weight }) => sum + weight, 0),
    reasons: own.map(({ reason }) => reason),
  };
}

function bySituations({ situations }: CardAnswers, language: Language): Weighed[] {
  return COMPETENCES.flatMap((competence) => {
    const recognised = new Set(situations?.[competence]);
    return situationsOf(language, competence)
      .filter(({ id }) => recognised.has(id))
      .map(({ id, level }) => ({
        competence,
        level,
        weight: WEIGHT.situation,
        reason: { from: "situation", situation: id, level } as const,
      }));
  });
}

function byMoments({ moments }: CardAnswers, language: Language): Weighed[] {
  return (moments ?? []).flatMap(({ id, words }) =>
    byWords(
      language,
      words ?? "",
      WEIGHT.moment,
      (said) => ({ from: "moment", moment: id, ...said }),
    )
  );
}

function byAnswers(answers: CardAnswers, language: Language): Weighed[] {
  return ASKED.flatMap((question) =>
    byWords(
      language,
      answers[question] ?? "",
      WEIGHT.answer,
      (said) => ({ from: "answer", question, ...said }),
    )
  );
}

function byFair(kept: readonly KeptMoment[]): Weighed[] {
  return kept.map(({ round, told, elsewhere }) => {
    const { competence, level, id: moment } = told;
    const reason = { from: "fair", round, moment, level } as const;
    return elsewhere
      ? { competence, level, weight: WEIGHT.recalled, reason: { ...reason, quote: elsewhere } }
      : { competence, weight: WEIGHT.played, reason };
  });
}

function byWords(
  language: Language,
  text: string,
  weight: number,
  reasonOf: (said: { readonly quote: string; readonly words: readonly string[] }) => Reason,
): Weighed[] {
  return [...tellingWords(language, text)].map(([competence, words]) => ({
    competence,
    weight: weight * Math.min(words.length, MOST_WORDS),
    reason: reasonOf(quoted(language, text, competence)),
  }));
}

/** The sentence of a text that says most of a competence, as it was said. */
function quoted(language: Language, text: string, competence: CompetenceCode) {
  const sentences = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => ({
      quote: segment.trim(),
      words: tellingWords(language, segment).get(competence) ?? [],
    }));
  return sentences.reduce((best, one) => one.words.length > best.words.length ? one : best);
}
