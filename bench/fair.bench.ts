import { openFair, step } from "../game/simulation/step.ts";
import { replay } from "../game/simulation/log.ts";
import { TICKS_PER_SECOND } from "../game/simulation/rules.ts";
import { careful, playRound } from "../game/simulation/testing/bots.ts";
import { interleave, type Measure, perSecond } from "./measure.ts";

const FAIRS = 12;

/**
 * Whole rounds of a careful player, tick by tick as a browser runs them, in ticks per second; the
 * baseline is the clock on the wall. The ratio is how many times faster than real time it goes.
 */
export default {
  name: "fair simulated",
  async run() {
    const logs = Array.from({ length: FAIRS }, (_, seed) => playRound(seed, careful).log);
    const ticks = logs.reduce((sum, log) => {
      const played = replay(log);
      if (!played.ok) throw new Error(`The fair of seed ${log.seed} is ${played.fault}`);
      return sum + played.state.tick;
    }, 0);
    const rounds = await interleave({
      ours: () =>
        perSecond(ticks, () => {
          for (const { seed, pace, presses } of logs) {
            let { state } = openFair(seed, pace);
            for (const { at, ...press } of presses) {
              while (state.tick < at) state = step(state, { do: "tick" }).state;
              state = step(state, press).state;
            }
            while (!state.over) state = step(state, { do: "tick" }).state;
          }
          return Promise.resolve();
        }),
      baseline: () => Promise.resolve(TICKS_PER_SECOND.normal),
    });
    return { baseline: "the clock on the wall", unit: "ticks/s", better: "higher", rounds };
  },
} satisfies Measure;
