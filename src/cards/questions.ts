import type { CompetenceCode, Level } from "../achievements/types.ts";
import type { CardAnswers, Example, FairSource, Known } from "./answer_types.ts";

/** The questions, in the order in which they are asked: always all of them, so that N stays N. */
export const QUESTIONS = [
  "kind",
  "association",
  "role",
  "withWhom",
  "forWhom",
  "period",
  "rhythm",
  "hours",
  "moments",
  "situations-oral",
  "situations-team",
  "situations-rules",
  "situations-organise",
  "situations-value",
  "situations-support",
  "situations-codes",
  "situations-path",
  "chosen",
  "competence-1",
  "competence-2",
  "competence-3",
  "competence-4",
  "name",
] as const;

/** One of {@link QUESTIONS}. */
export type Question = (typeof QUESTIONS)[number];

type PlainQuestion = Exclude<
  Question,
  "moments" | `situations-${CompetenceCode}` | `competence-${1 | 2 | 3 | 4}`
>;

/**
 * An answer to one question. Moments are added and taken away one by one; what is answered to
 * `moments` is only that one knows none.
 */
export type CardAnswer =
  | {
    readonly [Q in PlainQuestion]: {
      readonly question: Q;
      readonly value: Exclude<CardAnswers[Q], undefined>;
    };
  }[PlainQuestion]
  | { readonly question: "moments"; readonly value: null }
  | {
    readonly question: `situations-${CompetenceCode}`;
    readonly value: Known<readonly string[]>;
  }
  /** For the competence that was chosen as that one of the four; its code, lest it be another by now. */
  | {
    readonly question: `competence-${1 | 2 | 3 | 4}`;
    readonly competence: CompetenceCode;
    readonly value: Known<OwnLevelInput>;
  };

/** How one stands with a competence; an example from the fair names only the moment. */
export interface OwnLevelInput {
  readonly level: Level;
  readonly example?: Omit<Example, "fair"> & {
    readonly fair?: Pick<FairSource, "round" | "moment">;
  };
}

/** What one tells of a moment: what is absent stays as it was. */
export interface MomentInput {
  /** A new one's comes with its form (128 bits), so that sending it twice adds it once. */
  readonly id: string;
  /** Empty takes the words away. */
  readonly words?: string;
  /** The recording, as the browser sends it; null takes it away. */
  readonly sound?: Uint8Array | null;
}
