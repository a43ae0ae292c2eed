import type { Moment } from "../../game/debrief/moment.ts";
import type { Pace } from "../../game/simulation/rules.ts";

/** A round of the fair, as the node keeps it; its presses lie beside it. */
export interface FairRound {
  readonly id: string;
  /** The rules it is played under. */
  readonly rules: string;
  /** A 32-bit integer, drawn here, once. */
  readonly seed: number;
  readonly pace: Pace;
  /** ISO 8601, as all moments here. */
  readonly startedAt: string;
  /** When it is deleted. */
  readonly keptUntil: string;
  /** How many presses are kept of it so far. */
  readonly presses: number;
  /**
   * How far a drawn round was played, in ticks. Absent where time stands still of itself: after
   * each press in words.
   */
  readonly reached?: number;
  /** Set once its log was replayed to the closing of the stall. */
  readonly closed?: FairResult;
}

/** What a replay found: that this was played, and nothing about the person who did. */
export interface FairResult {
  readonly at: string;
  readonly points: number;
  readonly served: number;
}

/** What the debrief said of a moment, less what only weighs it. */
export type ToldMoment = Pick<
  Moment,
  | "id"
  | "when"
  | "situation"
  | "did"
  | "took"
  | "gave"
  | "competence"
  | "further"
  | "level"
  | "witnesses"
  | "recognition"
>;

/** What a player says of a moment; what they left empty is absent. */
export interface OwnWords {
  /** What happened, told their own way, in place of what the debrief said. */
  readonly words?: string;
  /** When it was like that in their real life: this goes to the competence card. */
  readonly elsewhere?: string;
  /** Who, in their real life, could testify. */
  readonly who?: string;
}

/**
 * A moment that a player recognised as theirs, ready for the competence card. It says that this
 * round was replayed, never that the person has the competence.
 */
export interface KeptMoment extends OwnWords {
  readonly round: string;
  /** The rules under which the round was replayed. */
  readonly rules: string;
  readonly playedAt: string;
  readonly keptAt: string;
  readonly told: ToldMoment;
}
