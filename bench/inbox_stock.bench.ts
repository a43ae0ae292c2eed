import { interleave, type Measure } from "./measure.ts";
import { ours, stockFedify } from "./support/inboxes.ts";

/**
 * Activities that come in: verified, applied and durable, against Fedify's own inbox. On two cores
 * with nothing else to do, in November 2026: 1,913 activities/s in the middle, 4.3 times the baseline
 * (3.6 to 4.4); with others at work 5.2 times (1.6 to 11.5).
 *
 * Where the time of the event loop goes, by `deno run -A --cpu-prof bench/run.ts inbox_stock`, of
 * ours: 17 % is the RSA signature; 21 % reading from and committing to Deno KV; 16 % reading the
 * activity (bounds, zod, its text as plain words); 14 % the runtime's requests and streams; 13 %
 * collecting garbage; the rest is spread. What was done: one commit for each activity, made together with those that wait
 * beside it; rows that were read stay in memory until they change; an actor's key is imported once;
 * no JSON-LD is expanded where a few members are read.
 */
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
