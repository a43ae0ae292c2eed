import { startWorker } from "../src/store/worker.ts";
import { interleave, type Measure, spread } from "./measure.ts";
import { withKv, withMemory } from "./support/stores.ts";

const MESSAGES = 20;
const IDLE_MS = 15;

/** From handing over a message until an idle worker has it in its hands. */
export default {
  name: "queue wake-up, idle worker",
  async run() {
    const rounds = await interleave({
      ours: () =>
        withMemory(async ({ store, queue }) => {
          const mailbox = new Mailbox();
          const worker = startWorker({
            queue,
            topic: "bench",
            concurrency: 8,
            leaseMs: 30_000,
            backoff: () => 1_000,
            maxAttempts: 3,
            handle: () => Promise.resolve(mailbox.arrived()),
          });
          const median = await mailbox.measure(() =>
            store.atomic().enqueue({ topic: "bench", payload: 1 }).commit()
          );
          await worker.stop();
          return median;
        }),
      baseline: () =>
        withKv((kv) => {
          const mailbox = new Mailbox();
          kv.listenQueue(() => mailbox.arrived());
          return mailbox.measure(() => kv.atomic().enqueue(1).commit());
        }),
    });
    return { baseline: "Deno KV's listenQueue", unit: "ms", better: "lower", rounds };
  },
} satisfies Measure;

class Mailbox {
  arrived: () => void = () => {};

  /** @returns the median of several messages, in milliseconds */
  async measure(send: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < MESSAGES; i++) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      const { promise, resolve } = Promise.withResolvers<void>();
      this.arrived = resolve;
      const start = performance.now();
      await Promise.all([send(), promise.then(() => times.push(performance.now() - start))]);
    }
    return spread(times).median;
  }
}
