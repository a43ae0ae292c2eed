import { type CompetenceCode, COMPETENCES } from "../achievements/types.ts";
import { competenceAsked } from "./answers.ts";
import type { CardAnswers } from "./answer_types.ts";
import { type Question, QUESTIONS } from "./questions.ts";
import type { Card } from "./types.ts";

/** How it stands with one question. */
export interface QuestionState {
  readonly question: Question;
  /** Its place among all, from 1. */
  readonly number: number;
  readonly state: "open" | "answered" | "unknown";
}

/** All questions with how it stands with them, in order. */
export function questionsOf({ answers }: Pick<Card, "answers">): QuestionState[] {
  return QUESTIONS.map((question, index) => ({
    question,
    number: index + 1,
    state: stateOf(answerTo(answers, question)),
  }));
}

/** The first question that is still open; undefined once none is. */
export function nextQuestion(card: Pick<Card, "answers">): Question | undefined {
  return questionsOf(card).find(({ state }) => state === "open")?.question;
}

/** What has to be answered before a card can be signed: four competences, and a level for each. */
export function missingOf({ answers }: Pick<Card, "answers">): Question[] {
  if (!answers.chosen) return ["chosen"];
  return COMPETENCE_QUESTIONS.filter((question) =>
    !answers.competences?.[competenceAsked(answers, question)!]
  );
}

const COMPETENCE_QUESTIONS = [
  "competence-1",
  "competence-2",
  "competence-3",
  "competence-4",
] as const;

function answerTo(answers: CardAnswers, question: Question): unknown {
  const situations = SITUATIONS_OF.get(question);
  if (situations) return answers.situations?.[situations];
  const asked = COMPETENCE_QUESTIONS.find((one) => one === question);
  if (!asked) return answers[question as keyof CardAnswers];
  const competence = competenceAsked(answers, asked);
  return competence && answers.competences?.[competence];
}

const SITUATIONS_OF: ReadonlyMap<Question, CompetenceCode> = new Map(
  COMPETENCES.map((code) => [`situations-${code}` as const, code]),
);

function stateOf(answer: unknown): QuestionState["state"] {
  if (answer === undefined) return "open";
  return answer === null ? "unknown" : "answered";
}
