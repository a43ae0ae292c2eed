import type { Competence, FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { CompetenceCode } from "../../../src/achievements/types.ts";
import type { Question } from "../../../src/cards/questions.ts";
import type { Situation, Suggestion } from "../../../src/cards/suggestion_types.ts";
import type { Card } from "../../../src/cards/types.ts";
import type { KeptMoment } from "../../../src/fair/types.ts";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";

/** What a person said to have seen, beside what was just typed for the same question. */
export interface AnsweredMeanwhile {
  /** What is kept now, in words. */
  readonly kept: string;
}

/** Where somebody is in their card, and what the pages there need to show. */
export interface DraftView {
  readonly context: PageContext;
  readonly card: Card;
  /** Until when it is kept, where it has an end. */
  readonly keptUntil?: string;
  /** The code by which one comes back, where there is no account to log in to. */
  readonly code?: string;
  readonly framework: FrameworkEdition;
}

/** One question with its form. */
export interface QuestionView extends DraftView {
  readonly question: Question;
  readonly form: FormState;
  /** Whether the form shows what was typed and not yet sent. */
  readonly isUnsent: boolean;
  /** Whether one came from the last page, and goes back there. */
  readonly fromCheck: boolean;
  /** What just happened, as an address says it. */
  readonly done?: "added" | "full" | "removed" | "restarted" | "undone";
  readonly meanwhile?: AnsweredMeanwhile;
  /** Kept from the fair. */
  readonly fair: readonly KeptMoment[];
  /** To recognise oneself in, of the competence that is asked about. */
  readonly situations: readonly Situation[];
  /** What situations say, by their ids. */
  readonly situationTexts: ReadonlyMap<string, string>;
  readonly suggestions: readonly Suggestion[];
  /** What the answers give in hours, if they do. */
  readonly estimated?: number;
  /** The competence that `competence-n` asks about. */
  readonly competence?: CompetenceCode;
  /** For a moment that is not yet added. */
  readonly newMoment: string;
}

/** A competence of the framework. */
export function competenceNamed(framework: FrameworkEdition, code: CompetenceCode): Competence {
  return framework.competences.find((one) => one.code === code)!;
}
