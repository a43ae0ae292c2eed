import type { CompetenceCode } from "../achievements/types.ts";
import { cardsOf } from "../cards/drafts.ts";
import { questionsOf } from "../cards/progress.ts";
import type { Card } from "../cards/types.ts";
import type { Deps } from "../deps.ts";
import { keptMoments } from "../fair/moments.ts";
import { listRounds } from "../fair/rounds.ts";
import type { Participant, Workshop } from "./types.ts";

/** How far somebody has come in the workshop: never what they wrote. */
export interface Progress {
  readonly fair: "not-begun" | "playing" | "done";
  /** In their best round of this workshop. */
  readonly points: number;
  readonly served: number;
  /** How many moments of the fair they recognised as theirs, and the competences in them. */
  readonly kept: number;
  readonly recognised: readonly CompetenceCode[];
  readonly card: CardProgress;
}

/** How far somebody is with their card; never what they answered. */
export type CardProgress =
  | { readonly at: "not-begun" }
  /** Which question is the next one, from 1. */
  | { readonly at: "question"; readonly number: number; readonly of: number }
  /** With the newest signed version, a credential's id. */
  | {
    readonly at: "done";
    readonly version: string;
    readonly chosen: readonly CompetenceCode[];
  };

/** How far a participant has come since the workshop opened. */
export async function progressOf(
  deps: Deps,
  { openedAt }: Pick<Workshop, "openedAt">,
  { holder }: Pick<Participant, "holder">,
): Promise<Progress> {
  const [played, moments, cards] = await Promise.all([
    listRounds(deps, holder),
    keptMoments(deps, holder),
    cardsOf(deps, holder),
  ]);
  const rounds = played.filter(({ startedAt }) => startedAt >= openedAt);
  const ended = rounds.flatMap(({ closed }) => closed ?? []);
  const own = new Set(rounds.map(({ id }) => id));
  const kept = moments.filter(({ round }) => own.has(round));
  return {
    fair: ended.length ? "done" : rounds.length ? "playing" : "not-begun",
    points: Math.max(0, ...ended.map(({ points }) => points)),
    served: Math.max(0, ...ended.map(({ served }) => served)),
    kept: kept.length,
    recognised: [...new Set(kept.map(({ told }) => told.competence))],
    card: cardProgress(cards.find(({ changedAt }) => changedAt >= openedAt)),
  };
}

/** Whether somebody has done what the group's step asks for. */
export function isDone(
  { fair, kept, card }: Progress,
  { step, uses }: Pick<Workshop, "step" | "uses">,
): boolean {
  switch (step) {
    case "waiting":
      return false;
    case "fair":
      return fair === "done";
    case "debrief":
      return kept > 0;
    case "card":
      return card.at === "done";
    case "close":
      return uses.includes("card") ? card.at === "done" : fair === "done";
  }
}

function cardProgress(card: Card | undefined): CardProgress {
  if (!card) return { at: "not-begun" };
  const version = card.versions.at(-1);
  if (version) return { at: "done", version, chosen: card.answers.chosen ?? [] };
  const questions = questionsOf(card);
  const open = questions.find(({ state }) => state === "open");
  return { at: "question", number: open?.number ?? questions.length, of: questions.length };
}
