import { startWorker } from "../src/store/worker.ts";
import { interleave, type Measure, perSecond } from "./measure.ts";
import { atOnce, withKv, withMemory } from "./support/stores.ts";

const [COUNT, SENDERS, CONCURRENCY] = [600, 16, 32];

/** Messages sent by many, each taking effect on a counter: ours once, in one commit. */
export default {
  name: "queue throughput, send and take effect",
  async run() {
    const rounds = await interleave({
      ours: () =>
        withMemory(async ({ store, queue }) => {
          const all = countdown(COUNT);
          const worker = startWorker({
            queue,
            topic: "bench",
            concurrency: CONCURRENCY,
            leaseMs: 30_000,
            backoff: () => 1_000,
            maxAttempts: 3,
            async handle(lease) {
              await store.atomic().acknowledge(lease).add(["effects"], 1n).commit();
              all.oneDone();
            },
          });
          const rate = await perSecond(COUNT, async () => {
            await atOnce(COUNT, SENDERS, (i) =>
              store.atomic().enqueue({ topic: "bench", payload: i }).commit());
            await all.done;
          });
          await worker.stop();
          return rate;
        }),
      baseline: () =>
        withKv((kv) => {
          const all = countdown(COUNT);
          kv.listenQueue(async () => {
            await kv.atomic().sum(["effects"], 1n).commit();
            all.oneDone();
          });
          return perSecond(COUNT, async () => {
            await atOnce(COUNT, SENDERS, (i) => kv.atomic().enqueue(i).commit());
            await all.done;
          });
        }),
    });
    return {
      baseline: "Deno KV's own queue, effect in a second commit",
      unit: "messages/s",
      better: "higher",
      rounds,
    };
  },
} satisfies Measure;

function countdown(count: number) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { done: promise, oneDone: () => --count === 0 && resolve() };
}
