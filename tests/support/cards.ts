import { answerCard, keepCardMoment, startCard } from "../../src/cards/drafts.ts";
import type { CardAnswer } from "../../src/cards/questions.ts";
import { signCard } from "../../src/cards/sign.ts";
import type { Card } from "../../src/cards/types.ts";
import type { Deps } from "../../src/deps.ts";
import { newId } from "../../src/ids.ts";
import type { Language } from "../../src/languages.ts";
import type { CardRecord } from "../../src/recognition/types.ts";

/** What somebody who runs the refreshment bar of a football club could answer, to every question. */
export const BAR: readonly CardAnswer[] = [
  { question: "kind", value: "sport" },
  { question: "association", value: "US Tourcoing Football" },
  { question: "role", value: "Responsable de la buvette" },
  { question: "withWhom", value: "Quatre parents et deux jeunes du club" },
  { question: "forWhom", value: "Les familles, les jours de match" },
  { question: "period", value: { from: "2023-09", to: "2026-06" } },
  { question: "rhythm", value: { times: 2, per: "month", hours: 4 } },
  { question: "hours", value: 250 },
  { question: "situations-oral", value: ["oral-2a"] },
  { question: "situations-team", value: ["team-3a", "team-4a"] },
  { question: "situations-rules", value: ["rules-2a"] },
  { question: "situations-organise", value: ["organise-3a"] },
  { question: "situations-value", value: [] },
  { question: "situations-support", value: null },
  { question: "situations-codes", value: null },
  { question: "situations-path", value: null },
  { question: "chosen", value: ["organise", "team", "rules", "oral"] },
  {
    question: "competence-1",
    competence: "organise",
    value: { level: 3, example: { words: "J’ai fait le planning de la saison." } },
  },
  {
    question: "competence-2",
    competence: "team",
    value: { level: 4, example: { words: "J’ai formé les deux jeunes à la caisse." } },
  },
  { question: "competence-3", competence: "rules", value: { level: 2 } },
  { question: "competence-4", competence: "oral", value: { level: 2 } },
  { question: "name", value: "Samira B." },
];

/** Answers these questions of a card, one after the other, as a browser would. */
export async function answerAll(
  deps: Deps,
  card: Card,
  answers: readonly CardAnswer[],
): Promise<Card> {
  let now = card;
  for (const answer of answers) {
    now = await answerCard(deps, card.holder, card.id, { answer, move: now.move });
  }
  return now;
}

/** A card that is ready to be signed, with one moment. */
export async function answeredCard(
  deps: Deps,
  holder: string,
  { language = "fr", answers = BAR }: {
    readonly language?: Language;
    readonly answers?: readonly CardAnswer[];
  } = {},
): Promise<Card> {
  const card = await startCard(deps, holder, language);
  await keepCardMoment(deps, holder, card.id, {
    id: newId(),
    words: "Un samedi de tournoi, j’ai réparti les équipes et tout était prêt.",
  });
  return await answerAll(deps, { ...card, move: 1 }, answers);
}

/** The same, signed. */
export async function signedCard(
  deps: Deps,
  holder: string,
): Promise<CardRecord> {
  const { id, move } = await answeredCard(deps, holder);
  return await signCard(deps, holder, id, move);
}
