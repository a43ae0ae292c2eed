import type { Measure } from "./measure.ts";
import { weigh } from "./support/weight.ts";

/** What the game's page loads beyond any other page. */
export default {
  name: "fair script",
  run: () => weigh("fair.js", 350),
} satisfies Measure;
