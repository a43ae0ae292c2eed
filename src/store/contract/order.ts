import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { KeyOf, Lease } from "../ports.ts";

const MINUTE = 60_000;

/** What an ordering key promises. */
export function orderContract(bench: Bench): void {
  const store = () => bench.memory.store;
  const queue = () => bench.memory.queue;
  const lease = (limit = 10) => queue().lease({ topic: "events", limit, durationMs: MINUTE });
  const send = (orderingKey: string, payload: string) =>
    store().atomic().enqueue({ topic: "events", orderingKey, payload }).commit();
  const payloads = (leases: Lease[]) => leases.map(({ payload }) => payload);

  describe("order", () => {
    test("of one key: one at a time, the next after the first is done", async () => {
      for (const payload of ["a1", "a2", "a3"]) await send("a", payload);
      await send("b", "b1");
      const first = await lease();
      expect(payloads(first)).toEqual(["a1", "b1"]);
      expect(await lease()).toEqual([]);
      await queue().acknowledge(first[1]);
      expect(await lease()).toEqual([]);
      await queue().acknowledge(first[0]);
      const [second] = await lease();
      expect(second.payload).toBe("a2");
      await queue().fail(second, "cannot be delivered");
      expect(payloads(await lease())).toEqual(["a3"]);
    });

    test("a retried message holds back those behind it, also over a restart", async () => {
      await send("a", "a1");
      await send("a", "a2");
      await send("b", "b1");
      const [a1, b1] = await lease();
      await queue().retry(a1, new Date(bench.now().getTime() + 5 * MINUTE), "not now");
      await queue().acknowledge(b1);
      await bench.reopen();
      expect(await lease()).toEqual([]);
      await send("a", "a3");
      expect(await lease()).toEqual([]);
      bench.pass(5 * MINUTE);
      const order = [];
      for (let [held] = await lease(); held; [held] = await lease()) {
        order.push(held.payload);
        await queue().acknowledge(held);
      }
      expect(order).toEqual(["a1", "a2", "a3"]);
    });

    test("a parked message holds back those behind it, until its time or until it is resumed", async () => {
      await send("a", "a1");
      await send("a", "a2");
      const park = async ([held]: Lease[]) =>
        await queue().park(held, new Date(bench.now().getTime() + 5 * MINUTE), "not reached");
      expect(await park(await lease())).toBe(true);
      expect(await lease()).toEqual([]);
      bench.pass(5 * MINUTE);
      const [again] = await lease();
      expect(again).toMatchObject({ payload: "a1", attempt: 2 });
      await park([again]);
      expect(await lease()).toEqual([]);
      queue().resume("events", ["a", "never-sent"]);
      const [resumed] = await lease();
      expect(resumed.payload).toBe("a1");
      await queue().acknowledge(resumed);
      expect(payloads(await lease())).toEqual(["a2"]);
    });

    test("a message is parked no longer than its process lives", async () => {
      await send("a", "a1");
      const [held] = await lease();
      await queue().park(held, new Date(bench.now().getTime() + 5 * MINUTE), "not reached");
      await bench.reopen();
      const [again] = await lease();
      expect(again).toMatchObject({ payload: "a1", attempt: 2 });
    });

    test("what is resumed in a worker's hands stays there, and without a key nothing is parked", async () => {
      await send("a", "a1");
      const [held] = await lease();
      queue().resume("events", ["a"]);
      expect(await lease()).toEqual([]);
      expect(await queue().acknowledge(held)).toBe(true);
      await store().atomic().enqueue({ topic: "events", payload: "alone" }).commit();
      const [alone] = await lease();
      await expect(queue().park(alone, bench.now(), "not reached")).rejects.toThrow(TypeError);
      expect(await queue().acknowledge(alone)).toBe(true);
    });

    test("the same key in two topics are two lines", async () => {
      await send("a", "event");
      await store().atomic().enqueue({ topic: "mail", orderingKey: "a", payload: "mail" }).commit();
      expect(payloads(await lease())).toEqual(["event"]);
      const mails = await queue().lease({ topic: "mail", limit: 1, durationMs: MINUTE });
      expect(payloads(mails)).toEqual(["mail"]);
    });

    test("within one commit is the order of the calls", async () => {
      const atomic = store().atomic();
      for (let i = 0; i < 5; i++) {
        atomic.enqueue({ topic: "events", orderingKey: "a", payload: i });
      }
      await atomic.commit();
      for (let i = 0; i < 5; i++) {
        const [held] = await lease();
        expect(held.payload).toBe(i);
        await queue().acknowledge(held);
      }
    });

    test("an answer to the last message of a key starts behind it", async () => {
      await send("a", "question");
      const [held] = await lease();
      const answered = await store().atomic()
        .acknowledge(held).enqueue({ topic: "events", orderingKey: "a", payload: "answer" })
        .commit();
      expect(answered.ok).toBe(true);
      await bench.reopen();
      const [answer] = await lease();
      expect(answer.payload).toBe("answer");
      await queue().acknowledge(answer);
      await send("a", "more");
      expect(payloads(await lease())).toEqual(["more"]);
    });

    test("is that of the commits, however many write and work at once", async () => {
      const key: KeyOf<number> = ["version"];
      const writers = 12, each = 10;
      const write = async () => {
        for (let done = 0; done < each;) {
          const read = await store().get(key);
          const next = (read.value ?? 0) + 1;
          const { ok } = await store().atomic().check(read).set(key, next)
            .enqueue({ topic: "events", orderingKey: "object", payload: next }).commit();
          if (ok) done++;
        }
      };
      const seen: unknown[] = [];
      const work = async () => {
        while (seen.length < writers * each) {
          const leases = await lease(3);
          for (const held of leases) {
            seen.push(held.payload);
            await queue().acknowledge(held);
          }
          if (leases.length === 0) await new Promise((resolve) => setTimeout(resolve));
        }
      };
      await Promise.all([...Array.from({ length: writers }, write), work(), work()]);
      expect(seen).toEqual(Array.from({ length: writers * each }, (_, i) => i + 1));
    });

    test("a key's own line never makes a commit fail", async () => {
      const results = await Promise.all(
        Array.from({ length: 200 }, (_, i) => send(i % 2 ? "a" : "b", `${i}`)),
      );
      expect(results.every(({ ok }) => ok)).toBe(true);
      expect(await queue().depth("events")).toBe(200);
    });
  });
}
