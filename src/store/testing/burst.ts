/**
 * A process for the tests to end at any moment: sends numbered messages up to a total, works on
 * them, and says so on its output. Arguments: data folder, total.
 */
import { systemClock } from "../../clock.ts";
import { openMemory } from "../open.ts";
import type { KeyOf } from "../ports.ts";
import { startWorker } from "../worker.ts";

const [dataFolder, total] = [Deno.args[0], Number(Deno.args[1])];
const sent: KeyOf<number> = ["sent"];
const { store, queue } = await openMemory({ dataFolder, clock: systemClock });
console.log("open");

const worker = startWorker({
  queue,
  topic: "burst",
  concurrency: 16,
  // Far longer than any test: whoever waits for a lease of the former process never ends.
  leaseMs: 3_600_000,
  backoff: () => 0,
  maxAttempts: 100,
  async handle(lease) {
    // The first two are never done before the process has ended once.
    const endless = lease.payload as number <= 2 && lease.attempt === 1;
    await new Promise((resolve) => endless || setTimeout(resolve, 2));
    await store.atomic().acknowledge(lease)
      .add(["effect", lease.payload as number], 1n).add(["effects"], 1n).commit();
  },
});

for (;;) {
  const read = await store.get(sent);
  const first = read.value ?? 0;
  if (first >= total) break;
  const atomic = store.atomic().check(read).set(sent, first + 10);
  for (let n = first + 1; n <= first + 10; n++) {
    const orderingKey = n % 2 ? undefined : `line ${n % 14}`;
    atomic.enqueue({ topic: "burst", payload: n, orderingKey });
  }
  await atomic.commit();
  if (first % 100 === 0) console.log("a hundred more");
}
while (await queue.depth("burst") > 0) await new Promise((resolve) => setTimeout(resolve, 5));
console.log("done");
await worker.stop();
