import { interleave, type Measure } from "./measure.ts";
import { bareFedify, ours } from "./support/inboxes.ts";

/** Activities that come in: verified, applied and durable, against Fedify's own inbox. */
export default {
  name: "inbox, against memory",
  async run() {
    const rounds = await interleave({ ours, baseline: bareFedify }, 5);
    return {
      baseline: "a bare Fedify listener in memory, nothing stored",
      unit: "activities/s",
      better: "higher",
      rounds,
    };
  },
} satisfies Measure;
