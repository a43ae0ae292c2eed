import { interleave, type Measure } from "./measure.ts";
import { ours, stockFedify } from "./support/inboxes.ts";

/** Activities that come in: verified, applied and durable, against Fedify's own inbox. */
export default {
  name: "inbox, against Deno KV",
  async run() {
    const rounds = await interleave({ ours, baseline: stockFedify }, 5);
    return {
      baseline: "Fedify on a naive Deno KV store and queue",
      unit: "activities/s",
      better: "higher",
      rounds,
    };
  },
} satisfies Measure;
