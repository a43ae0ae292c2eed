import type { CompetenceCode, Level } from "../achievements/types.ts";

/** A situation to recognise oneself in. */
export interface Situation {
  /** `oral-1a`: unique, the same in every language. */
  readonly id: string;
  readonly competence: CompetenceCode;
  readonly level: Level;
  readonly text: string;
}

/** Why a competence is suggested; `quote` is always what the person said, as they said it. */
export type Reason =
  /** Words of an answer, of a moment, or of what they told of their life in the fair's debrief. */
  | {
    readonly from: "answer";
    readonly question: "role" | "withWhom" | "forWhom";
    readonly quote: string;
    /** The words in the quote that speak of it, as written. */
    readonly words: readonly string[];
  }
  | {
    readonly from: "moment";
    readonly moment: string;
    readonly quote: string;
    readonly words: readonly string[];
  }
  | { readonly from: "situation"; readonly situation: string; readonly level: Level }
  | {
    readonly from: "fair";
    readonly round: string;
    readonly moment: string;
    readonly level: Level;
    /** Absent where they kept the moment and told nothing of their life. */
    readonly quote?: string;
  };

/** A competence one may choose, with what speaks for it. */
export interface Suggestion {
  readonly competence: CompetenceCode;
  /** The level that what they said speaks for, if anything does. */
  readonly level?: Level;
  /** More than 0; only to rank by. */
  readonly weight: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}
