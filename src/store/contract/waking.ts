import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { NewMessage } from "../ports.ts";
import { startWorker, type WorkerOptions } from "../worker.ts";

/** Counts calls, and lets a test wait for the next one. */
function listener() {
  let calls = 0;
  let told: (() => void)[] = [];
  const listen = () => {
    calls++;
    for (const tell of told.splice(0)) tell();
  };
  const next = () => new Promise<void>((resolve) => told.push(resolve));
  const reset = () => (told = []);
  return { listen, next, reset, calls: () => calls };
}

/** When a worker hears of what it can do. */
export function wakingContract(bench: Bench): void {
  const store = () => bench.memory.store;
  const queue = () => bench.memory.queue;
  const send = (message: Partial<NewMessage> = {}) =>
    store().atomic().enqueue({ topic: "wake", payload: null, ...message }).commit();
  const lease = (durationMs = 60_000) => queue().lease({ topic: "wake", limit: 10, durationMs });
  const soon = () => new Date(bench.now().getTime() + 30);

  describe("waking", () => {
    test("tells whoever listens of each commit, until they stop", async () => {
      const ears = listener();
      const stop = queue().onWake("wake", ears.listen);
      const woken = ears.next();
      await send();
      await woken;
      stop();
      const calls = ears.calls();
      await send();
      await lease();
      expect(ears.calls()).toBe(calls);
    });

    test("what waited before the start is found by a new listener", async () => {
      await send({ orderingKey: "k" });
      await bench.reopen();
      const ears = listener();
      const woken = ears.next();
      queue().onWake("wake", ears.listen);
      await woken;
      expect(await lease()).toHaveLength(1);
    });

    test.each([undefined, "k"])("comes when a message falls due (ordering key %s)", async (key) => {
      await send({ orderingKey: key, notBefore: soon() });
      await bench.reopen();
      await untilLeased();
    });

    test.each([undefined, "k"])("comes when a retry falls due (ordering key %s)", async (key) => {
      await send({ orderingKey: key });
      const [held] = await lease();
      await queue().retry(held, soon(), "not now");
      await untilLeased();
    });

    test.each([undefined, "k"])("comes when a lease runs out (ordering key %s)", async (key) => {
      await send({ orderingKey: key });
      await lease(30);
      await untilLeased();
    });

    test("comes when a key's next message is free to go, and when a dead one is revived", async () => {
      await send({ orderingKey: "k", payload: 1 });
      await send({ orderingKey: "k", payload: 2 });
      const [first] = await lease();
      const ears = listener();
      queue().onWake("wake", ears.listen);
      await ears.next();
      let woken = ears.next();
      await queue().fail(first, "no");
      await woken;
      const [second] = await lease();
      expect(second.payload).toBe(2);
      woken = ears.next();
      for await (const { id } of queue().dead("wake")) await queue().revive("wake", id);
      await woken;
    });

    test("misses nothing: workers finish all that many writers send", async () => {
      const done = new Map<unknown, number>();
      const worker = work({
        concurrency: 3,
        async handle(held) {
          await store().atomic().acknowledge(held).add(["done"], 1n).commit();
          done.set(held.payload, (done.get(held.payload) ?? 0) + 1);
        },
      });
      const total = 240;
      await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
        for (let i = writer; i < total; i += 8) {
          const orderingKey = i % 3 === 0 ? undefined : `k${i % 5}`;
          await send({ payload: i, orderingKey, notBefore: i % 7 === 0 ? soon() : undefined });
          if (i % 10 === 0) await worker.idle();
        }
      }));
      while (done.size < total) await new Promise((resolve) => setTimeout(resolve, 10));
      await worker.stop();
      expect([...done.values()].every((times) => times === 1)).toBe(true);
      expect(await store().count(["done"])).toBe(BigInt(total));
      expect(await queue().depth("wake")).toBe(0);
    });
  });

  describe("workers", () => {
    test("work on no more at once than they may", async () => {
      for (let i = 0; i < 12; i++) await send();
      let now = 0, most = 0;
      const worker = work({
        concurrency: 2,
        async handle() {
          most = Math.max(most, ++now);
          await new Promise((resolve) => setTimeout(resolve, 2));
          now--;
        },
      });
      await worker.idle();
      expect(await queue().depth("wake")).toBe(0);
      expect(most).toBe(2);
      await worker.stop();
    });

    test("try again later, then give up, and tell why", async () => {
      const errors: unknown[] = [];
      const attempts: number[] = [];
      const gaveUp = Promise.withResolvers<void>();
      const worker = work({
        maxAttempts: 3,
        handle: ({ attempt }) => {
          attempts.push(attempt);
          return Promise.reject(new Error("The other node is silent."));
        },
        onError(error) {
          if (errors.push(error) === 3) gaveUp.resolve();
        },
      });
      await send({ payload: "hello" });
      await gaveUp.promise;
      await worker.stop();
      expect(attempts).toEqual([1, 2, 3]);
      for await (const dead of queue().dead("wake")) {
        expect(dead).toMatchObject({ payload: "hello", error: "The other node is silent." });
      }
      expect(await queue().depth("wake")).toBe(0);
    });

    test("keep hold of long work", async () => {
      const begun: number[] = [];
      const worker = work({
        leaseMs: 300,
        async handle({ attempt }) {
          begun.push(attempt);
          await new Promise((resolve) => setTimeout(resolve, 900));
        },
      });
      await send();
      await worker.idle();
      await worker.stop();
      expect(begun).toEqual([1]);
    });

    test("finish what is in flight before they stop, and take nothing more", async () => {
      const begun = Promise.withResolvers<void>();
      let finished = 0;
      const worker = work({
        concurrency: 1,
        async handle() {
          begun.resolve();
          await new Promise((resolve) => setTimeout(resolve, 20));
          finished++;
        },
      });
      await send();
      await send();
      await begun.promise;
      await worker.stop();
      expect(finished).toBe(1);
      expect(await queue().depth("wake")).toBe(1);
    });

    test("a message that ended the process each time is given up, not handled again", async () => {
      await send({ payload: "poison" });
      for (let i = 0; i < 3; i++) {
        await lease();
        await bench.reopen();
      }
      let handled = 0;
      const worker = work({ maxAttempts: 3, handle: () => Promise.resolve(void handled++) });
      await worker.idle();
      await worker.stop();
      expect(handled).toBe(0);
      const dead = [];
      for await (const { payload } of queue().dead("wake")) dead.push(payload);
      expect(dead).toEqual(["poison"]);
    });
  });

  function work(options: Partial<WorkerOptions> & Pick<WorkerOptions, "handle">) {
    return startWorker({
      queue: queue(),
      topic: "wake",
      concurrency: 4,
      leaseMs: 10_000,
      backoff: () => 5,
      maxAttempts: 5,
      clock: bench.now,
      ...options,
    });
  }

  /** Leases whenever woken, and only then, until something comes. */
  async function untilLeased(): Promise<void> {
    const ears = listener();
    const stop = queue().onWake("wake", ears.listen);
    do await ears.next(); while ((await lease()).length === 0);
    stop();
  }
}
