import type { Measure } from "./measure.ts";
import { weigh } from "./support/weight.ts";

/** What a device loads once to verify badges by itself. */
export default {
  name: "verifier script",
  run: () => weigh("verify_check.js", 200),
} satisfies Measure;
