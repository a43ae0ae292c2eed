import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { KeyOf } from "../ports.ts";

/** What a commit promises. */
export function commitsContract(bench: Bench): void {
  const store = () => bench.memory.store;

  describe("commits", () => {
    test("happen wholly or not at all", async () => {
      const taken: KeyOf<string> = ["handle", "atelier"];
      const first = store().atomic().check({ key: taken, versionstamp: null })
        .set(taken, "a").set(["actor", "a"], 1).commit();
      expect((await first).ok).toBe(true);
      const second = await store().atomic().check({ key: taken, versionstamp: null })
        .set(taken, "b").set(["actor", "b"], 1).delete(["actor", "a"]).add(["actors"], 1n)
        .enqueue({ topic: "welcome", payload: "b" }).commit();
      expect(second).toEqual({ ok: false });
      expect((await store().get(taken)).value).toBe("a");
      expect((await store().get(["actor", "a"])).value).toBe(1);
      expect((await store().get(["actor", "b"])).versionstamp).toBeNull();
      expect(await store().count(["actors"])).toBe(0n);
      expect(await bench.memory.queue.depth("welcome")).toBe(0);
    });

    test("a check holds for the very version that was read", async () => {
      const key: KeyOf<number> = ["version"];
      const written = await store().atomic().set(key, 1).commit();
      const read = await store().get(key);
      expect(written).toEqual({ ok: true, versionstamp: read.versionstamp });
      expect((await store().atomic().check(read).set(key, 2).commit()).ok).toBe(true);
      expect((await store().atomic().check(read).set(key, 3).commit()).ok).toBe(false);
      await store().atomic().delete(key).commit();
      expect((await store().atomic().check(read).set(key, 4).commit()).ok).toBe(false);
      expect((await store().get(key)).versionstamp).toBeNull();
    });

    test("an expired value counts as absent to a check, once", async () => {
      const key: KeyOf<string> = ["invitation"];
      const expiresAt = new Date(bench.now().getTime() + 1_000);
      await store().atomic().set(key, "old", { expiresAt }).commit();
      const claim = (value: string) =>
        store().atomic().check({ key, versionstamp: null }).set(key, value).commit();
      expect((await claim("too early")).ok).toBe(false);
      bench.pass(1_000);
      const claims = await Promise.all(["x", "y", "z"].map(claim));
      expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await claim("again")).ok).toBe(false);
    });

    test("counters add up, below zero too, and lie apart from values", async () => {
      const key = ["views"];
      expect(await store().count(key)).toBe(0n);
      await Promise.all(
        Array.from({ length: 50 }, (_, i) => store().atomic().add(key, BigInt(i)).commit()),
      );
      expect(await store().count(key)).toBe(1225n);
      await store().atomic().add(key, -1230n).commit();
      await bench.reopen();
      expect(await store().count(key)).toBe(-5n);
      for await (const entry of store().list({ prefix: [] })) expect.unreachable(`${entry.key}`);
      await store().atomic().delete(key).commit();
      expect(await store().count(key)).toBe(0n);
    });

    test("of many writers at once, none is lost and none counted twice", async () => {
      const key: KeyOf<number> = ["allocated"];
      const given: number[] = [];
      const allocate = async () => {
        for (;;) {
          const read = await store().get(key);
          const next = (read.value ?? 0) + 1;
          const { ok } = await store().atomic().check(read).set(key, next).commit();
          if (ok) return given.push(next);
        }
      };
      await Promise.all(Array.from({ length: 40 }, allocate));
      expect((await store().get(key)).value).toBe(40);
      expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    });

    test("one that cannot be written takes no other along", async () => {
      const results = await Promise.allSettled([
        store().atomic().set(["good", 1], 1).commit(),
        store().atomic().set(["k".repeat(5_000)], 1).commit(),
        store().atomic().check({ key: ["good", 9], versionstamp: "00000000000000000001" })
          .set(["good", 2], 1).commit(),
        store().atomic().set(["good", 3], 1).commit(),
      ]);
      expect(results.map(({ status }) => status))
        .toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
      const read = await store().getMany([["good", 1], ["good", 2], ["good", 3]]);
      expect(read.map(({ value }) => value)).toEqual([1, null, 1]);
    });

    test("each writer's stamp is that of its own value, however many write at once", async () => {
      const key: KeyOf<number> = ["same"];
      const stamps = await Promise.all(
        Array.from({ length: 20 }, (_, i) => store().atomic().set(key, i).commit()),
      );
      const { versionstamp, value } = await store().get(key);
      const owners = stamps.flatMap((s, i) => s.ok && s.versionstamp === versionstamp ? [i] : []);
      expect(owners).toEqual([value]);
    });
  });
}
