import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { DeadMessage, Lease, NewMessage } from "../ports.ts";

const MINUTE = 60_000;

/** What becomes of a message from its commit to its end. */
export function messagesContract(bench: Bench): void {
  const store = () => bench.memory.store;
  const queue = () => bench.memory.queue;
  const send = (...messages: Partial<NewMessage>[]) => {
    const atomic = store().atomic();
    for (const message of messages) atomic.enqueue({ topic: "mail", payload: null, ...message });
    return atomic.commit();
  };
  const lease = (limit = 10, topic = "mail") => queue().lease({ topic, limit, durationMs: MINUTE });
  const payloads = (leases: Lease[]) => leases.map(({ payload }) => payload);
  const inMinutes = (n: number) => new Date(bench.now().getTime() + n * MINUTE);

  describe("messages", () => {
    test("carry what they were given, to their own topic", async () => {
      const payload = { to: "Samira", bytes: new Uint8Array([1, 2]) };
      await send({ payload }, { topic: "other", payload: 1 });
      const [held, ...rest] = await lease();
      expect(rest).toEqual([]);
      expect(held).toMatchObject({ topic: "mail", payload, attempt: 1 });
      expect(held.orderingKey).toBeUndefined();
      expect(payloads(await lease(10, "other"))).toEqual([1]);
    });

    test("are handed out oldest first, no more than asked for, to one worker each", async () => {
      for (let i = 0; i < 6; i++) await send({ payload: i });
      expect(payloads(await lease(2))).toEqual([0, 1]);
      const both = await Promise.all([lease(3), lease(3)]);
      expect(payloads(both.flat()).sort()).toEqual([2, 3, 4, 5]);
      expect(await lease()).toEqual([]);
      expect(await queue().depth("mail")).toBe(6);
    });

    test("are gone once acknowledged, after a restart too", async () => {
      await send({ payload: 1 }, { payload: 2, orderingKey: "k" });
      for (const held of await lease()) {
        expect(await queue().acknowledge(held)).toBe(true);
        expect(await queue().acknowledge(held)).toBe(false);
      }
      await bench.reopen();
      expect(await lease()).toEqual([]);
      expect(await queue().depth("mail")).toBe(0);
    });

    test("leave together with their effect, which happens once", async () => {
      await send({ payload: 1 });
      const [held] = await lease();
      const effect = () =>
        store().atomic().acknowledge(held).add(["effects"], 1n)
          .enqueue({ topic: "next", payload: 1 }).commit();
      const results = await Promise.all([effect(), effect(), effect()]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await effect()).ok).toBe(false);
      expect(await store().count(["effects"])).toBe(1n);
      expect(await queue().depth("next")).toBe(1);
      await send({ payload: 2 });
      const [other] = await lease();
      const said = await store().atomic().acknowledge(other).acknowledge(other).commit();
      expect(said.ok).toBe(true);
      expect(await queue().depth("mail")).toBe(0);
    });

    test("stay if a check of the effect fails", async () => {
      await send({ payload: 1 });
      const [held] = await lease();
      await store().atomic().set(["x"], 1).commit();
      const failed = store().atomic().check({ key: ["x"], versionstamp: null })
        .acknowledge(held).commit();
      expect((await failed).ok).toBe(false);
      expect(await queue().depth("mail")).toBe(1);
      expect((await store().atomic().acknowledge(held).set(["x"], 2).commit()).ok).toBe(true);
    });

    test("whose lease ran out are handed out again, and the late worker is shut out", async () => {
      for (const orderingKey of [undefined, "k"]) {
        await send({ payload: orderingKey ?? "free", orderingKey });
        const [late] = await lease();
        expect(await lease()).toEqual([]);
        bench.pass(MINUTE + 1);
        const [again] = await lease();
        expect(again).toMatchObject({ id: late.id, attempt: 2 });
        expect(again.token).not.toBe(late.token);
        const lateEffect = await store().atomic().acknowledge(late).add(["late"], 1n).commit();
        expect(lateEffect.ok).toBe(false);
        expect(await queue().extend(late, MINUTE)).toBe(false);
        expect(await queue().retry(late, bench.now(), "late")).toBe(false);
        expect(await queue().fail(late, "late")).toBe(false);
        expect(await queue().acknowledge(late)).toBe(false);
        expect(await queue().acknowledge(again)).toBe(true);
      }
      expect(await store().count(["late"])).toBe(0n);
    });

    test("are held as long as their lease is extended", async () => {
      await send({ payload: "free" }, { payload: "lined", orderingKey: "k" });
      const held = await lease();
      expect(held).toHaveLength(2);
      for (let i = 0; i < 3; i++) {
        bench.pass(MINUTE / 2);
        for (const one of held) expect(await queue().extend(one, MINUTE)).toBe(true);
        expect(await lease()).toEqual([]);
      }
      for (const one of held) expect(await queue().acknowledge(one)).toBe(true);
    });

    test("in flight when the process ends are handed out at once by the next", async () => {
      await send({ payload: "free" }, { payload: "lined", orderingKey: "k" }, {
        payload: "after",
        orderingKey: "k",
      });
      const before = await lease();
      await bench.reopen();
      const after = await lease();
      expect(payloads(after).sort()).toEqual(["free", "lined"]);
      expect(after.map(({ attempt }) => attempt)).toEqual([2, 2]);
      for (const held of before) {
        const result = await store().atomic().acknowledge(held).add(["twice"], 1n).commit();
        expect(result.ok).toBe(false);
      }
      for (const held of after) expect(await queue().acknowledge(held)).toBe(true);
      expect(payloads(await lease())).toEqual(["after"]);
    });

    test("wait for their moment", async () => {
      await send({ payload: "later", notBefore: inMinutes(5) });
      await send({ payload: "lined", orderingKey: "k", notBefore: inMinutes(5) });
      await send({ payload: "now" });
      const [due, ...early] = await lease();
      expect([due.payload, early]).toEqual(["now", []]);
      await queue().acknowledge(due);
      bench.pass(5 * MINUTE);
      expect(payloads(await lease()).sort()).toEqual(["later", "lined"]);
    });

    test("given back come again at the asked moment, and count their attempts", async () => {
      await send({ payload: 1 });
      for (let attempt = 1; attempt <= 3; attempt++) {
        const [held] = await lease();
        expect(held.attempt).toBe(attempt);
        expect(await queue().retry(held, inMinutes(2), "no answer")).toBe(true);
        expect(await queue().acknowledge(held)).toBe(false);
        if (attempt === 2) await bench.reopen();
        expect(await lease()).toEqual([]);
        bench.pass(2 * MINUTE);
      }
    });

    test("given up are kept, newest first, and can be sent again once", async () => {
      for (const payload of ["a", "b"]) {
        await send({ payload, orderingKey: "k" });
        const [held] = await lease();
        expect(await queue().fail(held, `${payload} has no inbox`)).toBe(true);
        bench.pass(MINUTE);
      }
      await bench.reopen();
      const dead: DeadMessage[] = [];
      for await (const message of queue().dead("mail")) dead.push(message);
      expect(dead).toMatchObject([
        { payload: "b", orderingKey: "k", attempt: 1, error: "b has no inbox" },
        { payload: "a", orderingKey: "k", attempt: 1, error: "a has no inbox" },
      ]);
      expect(await queue().depth("mail")).toBe(0);
      const revived = await Promise.all([1, 2].map(() => queue().revive("mail", dead[1].id)));
      expect(revived.toSorted()).toEqual([false, true]);
      expect(await queue().revive("mail", "unknown")).toBe(false);
      const [again] = await lease();
      expect(again).toMatchObject({ payload: "a", orderingKey: "k", attempt: 1 });
      const left = [];
      for await (const message of queue().dead("mail", { limit: 5 })) left.push(message.payload);
      expect(left).toEqual(["b"]);
    });
  });
}
