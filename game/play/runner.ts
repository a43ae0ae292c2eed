import { type Action, takesTime } from "../simulation/actions.ts";
import { finishIn, passIn, pressIn, type Round } from "../simulation/round.ts";
import { TICKS_PER_SECOND } from "../simulation/rules.ts";
import { timeStands } from "../simulation/tick.ts";

/** The most real time that one frame may bring: whoever looked away is not owed what they missed. */
const MOST_MS = 250;

/**
 * Drives a round by the clock on the wall: whole ticks, at the pace of the moment, and none while
 * time stands still.
 */
export class Runner {
  #round: Round;
  /** Real time not yet passed on, in thousandths of a tick. */
  #owed = 0;
  readonly #atOnce: () => boolean;

  /** @param atOnce whether, at the calm pace, what one does is done at once */
  constructor(round: Round, atOnce: () => boolean) {
    this.#round = round;
    this.#atOnce = atOnce;
  }

  get round(): Round {
    return this.#round;
  }

  /** A press, answered in this very tick. */
  press(action: Action): Round {
    const pressed = pressIn(this.#round, action);
    const skips = takesTime(action) && this.#round.state.pace === "calm" && this.#atOnce();
    return this.#round = skips ? finishIn(pressed) : pressed;
  }

  /**
   * So much real time has passed.
   *
   * @param ms since the last call, in milliseconds
   * @returns the round, if any of its time passed
   */
  advance(ms: number): Round | undefined {
    if (timeStands(this.#round.state)) {
      this.#owed = 0;
      return undefined;
    }
    this.#owed += Math.min(ms, MOST_MS) * TICKS_PER_SECOND[this.#round.state.pace];
    const ticks = Math.floor(this.#owed / 1000);
    if (ticks === 0) return undefined;
    this.#owed -= ticks * 1000;
    return this.#round = passIn(this.#round, ticks);
  }
}
