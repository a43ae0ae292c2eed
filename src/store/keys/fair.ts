import type { BoardPlace } from "../../fair/board_place.ts";
import type { FairRound, KeptMoment } from "../../fair/types.ts";
import type { LoggedAction } from "../../../game/simulation/log.ts";
import type { KeyOf } from "../ports.ts";

/** Rounds of the fair, what is kept of them, and the board. */
export const keysOfFair = {
  /** Everything of one holder of the fair: an account's id, or a seat's. */
  fairOf: (holder: string) => ["fair", holder] as const,
  fairRound: (holder: string, id: string): KeyOf<FairRound> => ["fair", holder, "round", id],
  fairRounds: (holder: string) => ["fair", holder, "round"] as const,
  /** The presses of a round, in parts of a size that a value may have. */
  fairPressesPart: (
    holder: string,
    round: string,
    part: number,
  ): KeyOf<readonly LoggedAction[]> => ["fair", holder, "presses", round, part],
  fairPresses: (holder: string, round: string) => ["fair", holder, "presses", round] as const,
  fairKept: (holder: string, round: string, moment: string): KeyOf<KeptMoment> => [
    "fair",
    holder,
    "kept",
    round,
    moment,
  ],
  fairKeptBy: (holder: string, round?: string) =>
    round ? ["fair", holder, "kept", round] : ["fair", holder, "kept"],
  /** What members chose to show on their association's board. */
  fairBoardPlace: (holder: string): KeyOf<BoardPlace> => ["fair-board", holder],
  fairBoard: () => ["fair-board"] as const,
};
