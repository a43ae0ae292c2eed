import { interleave, type Measure } from "./measure.ts";
import { openFairPage } from "./support/fair_page.ts";

const ROUNDS = 3;

/**
 * Frames a second of the drawn fair with twelve people waiting, in the headless browser (which has
 * no graphics card) with its processor slowed four times; the baseline is an engine with an empty
 * scene on the same page.
 */
export default {
  name: "fair drawn",
  async run() {
    const fair = await openFairPage();
    try {
      const rounds = await interleave({
        async ours() {
          await fair.full();
          return await fair.frames();
        },
        async baseline() {
          await fair.empty();
          return await fair.frames();
        },
      }, ROUNDS);
      return {
        baseline: "the engine with an empty scene",
        unit: "frames/s",
        better: "higher",
        rounds,
      };
    } finally {
      await fair.dispose();
    }
  },
} satisfies Measure;
