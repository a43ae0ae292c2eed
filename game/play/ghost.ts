import type { Action } from "../simulation/actions.ts";
import type { LoggedAction, RoundLog } from "../simulation/log.ts";
import { openRound, passIn, pressIn, type Round } from "../simulation/round.ts";
import type { State } from "../simulation/state.ts";

/** One's best round, played along: what it was at, at the same moment of the evening. */
export class Ghost {
  #round: Round;
  readonly #presses: readonly LoggedAction[];
  #next = 0;

  constructor({ seed, pace, presses }: RoundLog) {
    this.#round = openRound(seed, pace);
    this.#presses = presses;
  }

  get state(): State {
    return this.#round.state;
  }

  /** Plays on to a tick. */
  follow(tick: number): void {
    for (;;) {
      const press = this.#presses[this.#next];
      const until = Math.min(tick, press?.at ?? tick);
      this.#round = passIn(this.#round, until - this.#round.state.tick);
      if (!press || press.at > tick) return;
      const { at: _, ...action } = press;
      this.#round = pressIn(this.#round, action as Action);
      this.#next++;
    }
  }
}
