import { type CompetenceCode, COMPETENCES } from "../achievements/types.ts";
import { ConflictError, FieldError } from "../errors.ts";
import { oneLine } from "../identity/actors.ts";
import { isWholeOrHalf, parsePeriod } from "./hours.ts";
import {
  type CardAnswers,
  CHOSEN,
  type Example,
  type Known,
  type OwnLevel,
  type Rhythm,
} from "./answer_types.ts";
import type { CardAnswer } from "./questions.ts";
import type { Card } from "./types.ts";

/** How long each answer may be, in characters. */
export const MAX_LENGTH = {
  association: 120,
  role: 200,
  withWhom: 300,
  forWhom: 300,
  name: 120,
} as const;
/** How long a moment or an example may be, in characters. */
export const MAX_WORDS = 1500;
/** An answer whose example names where it was remembered in full. */
export type SureAnswer =
  | Exclude<CardAnswer, { readonly competence: CompetenceCode }>
  | (
    & Omit<Extract<CardAnswer, { readonly competence: CompetenceCode }>, "value">
    & { readonly value: Known<OwnLevel> }
  );

/** More is a life, and a badge of its own. */
const MAX_HOURS = 50_000;
const MAX_TIMES = 1000;
const MAX_HOURS_EACH = 24 * 14;

/**
 * The answers with one more.
 * @throws {FieldError} on what does not fit, under the name of the question or of its part:
 *   `required`, `too-long`, `hours-wrong`, `times-wrong`, `when-wrong`, `period-backwards`,
 *   `period-in-future`, `choose-four`, `invalid`
 * @throws {ConflictError} `card-answered-meanwhile` where another competence was chosen by now
 */
export function withAnswer(
  { answers }: Pick<Card, "answers">,
  answer: SureAnswer,
  now: Date,
): CardAnswers {
  switch (answer.question) {
    case "association":
    case "role":
    case "withWhom":
    case "forWhom":
    case "name":
      return { ...answers, [answer.question]: line(answer.question, answer.value) };
    case "kind":
      return { ...answers, kind: answer.value };
    case "period":
      return { ...answers, period: answer.value && parsePeriod(answer.value, now) };
    case "rhythm":
      return { ...answers, rhythm: answer.value && parseRhythm(answer.value) };
    case "hours":
      return { ...answers, hours: answer.value && hoursInAll(answer.value) };
    case "moments":
      return answers.moments?.length ? answers : { ...answers, moments: null };
    case "chosen":
      return { ...answers, chosen: answer.value && four(answer.value) };
    case "competence-1":
    case "competence-2":
    case "competence-3":
    case "competence-4": {
      const { competence } = answer;
      if (competenceAsked(answers, answer.question) !== competence) {
        throw new ConflictError("card-answered-meanwhile");
      }
      const value = answer.value && ownLevel(answers, answer.value);
      return { ...answers, competences: { ...answers.competences, [competence]: value } };
    }
    default: {
      const competence = answer.question.slice("situations-".length) as CompetenceCode;
      const value = answer.value && situations(competence, answer.value);
      return { ...answers, situations: { ...answers.situations, [competence]: value } };
    }
  }
}

/** Which competence a question `competence-n` is about, once four are chosen. */
export function competenceAsked(
  { chosen }: Pick<CardAnswers, "chosen">,
  question: `competence-${1 | 2 | 3 | 4}`,
): CompetenceCode | undefined {
  return chosen?.[Number(question.slice("competence-".length)) - 1];
}

/** Words as they are kept: paragraphs stay. @throws {FieldError} `too-long` */
export function wordsOf(field: string, words: string): string {
  const text = words.normalize("NFC").replaceAll("\r\n", "\n").trim();
  if (text.length > MAX_WORDS) throw new FieldError(field, "too-long");
  return text;
}

function line(question: keyof typeof MAX_LENGTH, value: Known<string>): Known<string> {
  if (value === null) return null;
  const text = oneLine(value);
  if (!text) throw new FieldError(question, "required");
  if (text.length > MAX_LENGTH[question]) throw new FieldError(question, "too-long");
  return text;
}

function parseRhythm({ times, per, hours }: Rhythm): Rhythm {
  if (!Number.isInteger(times) || times < 1 || times > MAX_TIMES) {
    throw new FieldError("times", "times-wrong");
  }
  if (!isWholeOrHalf(hours) || hours > MAX_HOURS_EACH) throw new FieldError("hours", "hours-wrong");
  return { times, per, hours };
}

function hoursInAll(hours: number): number {
  if (!isWholeOrHalf(hours) || hours > MAX_HOURS) throw new FieldError("hours", "hours-wrong");
  return hours;
}

function four(chosen: readonly CompetenceCode[]): readonly CompetenceCode[] {
  const known = chosen.every((code) => COMPETENCES.includes(code));
  if (!known || chosen.length !== CHOSEN || new Set(chosen).size !== CHOSEN) {
    throw new FieldError("chosen", "choose-four", { count: CHOSEN });
  }
  return [...chosen];
}

function situations(competence: CompetenceCode, ids: readonly string[]): readonly string[] {
  const known = ids.every((id) => id.startsWith(`${competence}-`) && id.length < 40);
  if (!known || ids.length > 20) throw new FieldError("situations", "invalid");
  return [...new Set(ids)].sort();
}

function ownLevel(answers: CardAnswers, { level, example }: OwnLevel): OwnLevel {
  const kept = example && ownExample(answers, example);
  return { level, ...(kept ? { example: kept } : {}) };
}

function ownExample(answers: CardAnswers, example: Example): Example | undefined {
  const words = wordsOf("words", example.words ?? "");
  const moment = answers.moments?.find(({ id }) => id === example.moment);
  const spoken = example.spoken === true && moment?.sound !== undefined;
  if (!words && !spoken) return undefined;
  return {
    ...(words ? { words } : {}),
    ...(moment ? { moment: moment.id } : {}),
    ...(spoken ? { spoken } : {}),
    ...(example.fair ? { fair: example.fair } : {}),
  };
}
