import { type Bot, careful, efficient, playRound } from "../game/simulation/testing/bots.ts";
import { interleave, type Measure } from "./measure.ts";

const FAIRS = 40;

/**
 * Points of a player who runs the stall as well as the other and looks up when something happens,
 * over hundreds of fairs; the baseline looks up for nobody. Both play the same fairs.
 */
export default {
  name: "fair won by looking up",
  async run() {
    const points = (bot: Bot) => {
      let from = 0;
      return () => {
        let sum = 0;
        for (let seed = from; seed < from + FAIRS; seed++) {
          sum += playRound(seed, bot).state.points;
        }
        from += FAIRS;
        return Promise.resolve(sum / FAIRS);
      };
    };
    const rounds = await interleave({ ours: points(careful), baseline: points(efficient) });
    return {
      baseline: "a player who only runs the stall",
      unit: "points",
      better: "higher",
      rounds,
    };
  },
} satisfies Measure;
