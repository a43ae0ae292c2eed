import type { RoundLog } from "../simulation/log.ts";

/** What the page hands to the game: a block of JSON inside `<fair-game>`. */
export interface FairData {
  readonly language: string;
  /** The fair's sentences in that language, as its locale file nests them. */
  readonly sentences: Readonly<Record<string, unknown>>;
  readonly round: {
    readonly log: RoundLog;
    /** How far it was played, in ticks; absent where it was played in words. */
    readonly reached?: number;
  };
  /** The log of this player's best round, to be played along. */
  readonly best?: RoundLog;
  readonly paths: {
    /** Takes the log as it grows. */
    readonly log: string;
    /** Takes the whole log, once. */
    readonly closing: string;
    /** The same round in words. */
    readonly words: string;
    /** Where a closed round is told back. */
    readonly debrief: string;
    readonly menu: string;
  };
}

/** What the browser sends of a round. */
export interface SentLog {
  readonly log: RoundLog;
  readonly reached: number;
}
