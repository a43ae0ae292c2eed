import { interleave, type Measure } from "./measure.ts";
import { openFairPage } from "./support/fair_page.ts";

/** From a press to a frame that shows what came of it, as people take for at once, in milliseconds. */
const AT_ONCE = 100;

/** A press on the drawn fair with twelve people waiting and a processor slowed four times. */
export default {
  name: "fair press",
  async run() {
    const fair = await openFairPage();
    try {
      const rounds = await interleave({
        ours: () => fair.answer(),
        baseline: () => Promise.resolve(AT_ONCE),
      });
      return { baseline: "what people take for at once", unit: "ms", better: "lower", rounds };
    } finally {
      await fair.dispose();
    }
  },
} satisfies Measure;
