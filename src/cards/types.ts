import type { Visibility } from "../identity/types.ts";
import type { Language } from "../languages.ts";
import type { Holder } from "../seats/types.ts";
import type { CardAnswers } from "./answer_types.ts";
import type { Question } from "./questions.ts";

/** What a competence card's achievement is, among the types of OB 3.0. */
export const CARD_TYPE = "ext:CompetenceCard";

/**
 * A competence card: the answers as they stand, and the versions that were signed of them. Answers
 * may go on after signing; signing again makes a newer version.
 */
export interface Card {
  /** 128 random bits. */
  readonly id: string;
  readonly holder: Holder;
  /** In which it is answered and signed. */
  readonly language: Language;
  /** How many changes were stored. */
  readonly move: number;
  readonly answers: CardAnswers;
  /** With which move each question was last answered. */
  readonly answeredAt: { readonly [Q in Question]?: number };
  readonly startedAt: string;
  readonly changedAt: string;
  /** The answers before they were taken away to begin again, until something is answered. */
  readonly before?: Pick<Card, "answers" | "answeredAt">;
  /** The signed versions (credential ids), oldest first. */
  readonly versions: readonly string[];
  /** The move that the newest version shows. */
  readonly signedMove?: number;
}

/** The fields of a question's form as they stand while somebody types, by their names. */
export type Unsent = Readonly<Record<string, string | readonly string[]>>;

/** What happens around cards. */
export type CardEvent =
  /** A version was signed, in the place of the one before if there was one. */
  | {
    readonly id: string;
    readonly type: "card.signed";
    readonly credential: string;
    readonly replaces?: string;
  }
  | {
    readonly id: string;
    readonly type: "card.visibility-changed";
    readonly credential: string;
    readonly from: Visibility;
    readonly to: Visibility;
  }
  /** Its holder took it back, or erased it. */
  | { readonly id: string; readonly type: "card.withdrawn"; readonly credential: string };
