import { interleave, type Measure } from "./measure.ts";
import { bareFedify, ours } from "./support/inboxes.ts";

/**
 * Activities that come in: verified, applied and durable, against Fedify's own inbox that stores
 * nothing. On two cores that others used too, in November 2026: 2,066 activities/s in the middle
 * (1,132 to 2,221), 1.7 times the baseline (1.5 to 2.7); under a load of twelve 0.6 (0.6 to 1.5),
 * since every one of ours waits for the disk.
 */
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
