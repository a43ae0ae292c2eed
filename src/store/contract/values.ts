import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import { ValueTooLargeError } from "../errors.ts";
import { type Entry, type KeyOf, MAX_VALUE_BYTES } from "../ports.ts";

async function all<T>(entries: AsyncIterable<Entry<T>>): Promise<Entry<T>[]> {
  const found = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

/** What every {@link Store} keeps, and gives back. */
export function valuesContract(bench: Bench): void {
  const store = () => bench.memory.store;
  const put = async (key: KeyOf<unknown>, value: unknown, expiresAt?: Date) => {
    const result = await store().atomic().set(key, value, { expiresAt }).commit();
    expect(result.ok).toBe(true);
  };

  describe("values", () => {
    test("come back as they were, after a restart too", async () => {
      const value = {
        text: "Éloïse, œuvre, 🎪 e\u0301",
        number: -0.5,
        nothing: null,
        yes: true,
        list: [1, ["two", { three: 3 }]],
        bytes: new Uint8Array([0, 255, 7]),
        "__proto__.x": "a name is only a name",
      };
      await put(["thing", "one"], value);
      await bench.reopen();
      const { value: read, versionstamp } = await store().get(["thing", "one"]);
      expect(read).toEqual(value);
      expect((read as typeof value).bytes).toBeInstanceOf(Uint8Array);
      expect(versionstamp).toEqual(expect.any(String));
      expect(await store().get(["thing"])).toEqual({
        key: ["thing"],
        value: null,
        versionstamp: null,
      });
    });

    test("a stored null is not an absence", async () => {
      await put(["nothing"], null);
      const entry = await store().get(["nothing"]);
      expect(entry.value).toBeNull();
      expect(entry.versionstamp).not.toBeNull();
    });

    test("bytes that are a view on a larger buffer bring only themselves", async () => {
      const large = new Uint8Array(200_000).fill(1);
      await put(["view"], { bytes: large.subarray(10, 20) });
      const { value } = await store().get(["view"] as KeyOf<{ bytes: Uint8Array }>);
      expect(value?.bytes).toEqual(new Uint8Array(10).fill(1));
      expect(value?.bytes.buffer.byteLength).toBe(10);
    });

    test("what the caller changes after set does not reach the disk", async () => {
      const value = { state: "proposed" };
      const atomic = store().atomic().set(["award"], value);
      value.state = "issued";
      await atomic.commit();
      expect((await store().get(["award"])).value).toEqual({ state: "proposed" });
    });

    test("up to 60 KiB are kept, more is refused and nothing of that commit stays", async () => {
      await put(["bytes"], new Uint8Array(MAX_VALUE_BYTES - 64));
      await put(["text"], "x".repeat(MAX_VALUE_BYTES - 64));
      await expect(
        store().atomic().set(["small"], 1).set(["bytes"], new Uint8Array(MAX_VALUE_BYTES + 1))
          .commit(),
      ).rejects.toThrow(ValueTooLargeError);
      await expect(
        store().atomic().enqueue({ topic: "t", payload: "é€".repeat(MAX_VALUE_BYTES) }).commit(),
      ).rejects.toThrow(ValueTooLargeError);
      expect((await store().get(["small"])).versionstamp).toBeNull();
    });

    test.each([
      ["a date", new Date()],
      ["a map", new Map()],
      ["not a number", NaN],
      ["a big integer", 1n],
      ["a function", { f: () => 1 }],
    ])("%s is refused: another adapter could not keep it", async (_, value) => {
      await expect(store().atomic().set(["odd"], value).commit()).rejects.toThrow(TypeError);
    });

    test("under a key longer than any that can be kept there is nothing", async () => {
      await put(["near"], 1);
      for (const long of ["x".repeat(5000), "\0".repeat(1500), "€".repeat(800)]) {
        const key = ["typed", long] as KeyOf<number>;
        expect(await store().get(key)).toEqual({ key, value: null, versionstamp: null });
        const [before, odd, after] = await store().getMany([["near"], key, ["near"]]);
        expect([before.value, odd.value, after.value]).toEqual([1, null, 1]);
        expect(await Array.fromAsync(store().list({ prefix: key }))).toEqual([]);
      }
    });

    test("more than ten keys are read at once, in the asked order", async () => {
      const keys = Array.from({ length: 25 }, (_, i) => ["many", i] as KeyOf<number>);
      for (const [i, key] of keys.entries()) if (i !== 13) await put(key, i);
      const asked = keys.toReversed();
      const read = await store().getMany(asked);
      expect(read.map(({ key }) => key)).toEqual(asked);
      expect(read.map(({ value }) => value)).toEqual(
        asked.map((_, i) => 24 - i === 13 ? null : 24 - i),
      );
    });

    test("a listing stays below its prefix, in key order, within its bounds", async () => {
      await put(["list"], "itself is not below");
      for (const i of [3, 1, 4, 2, 5]) await put(["list", i], i);
      await put(["list", 3, "deep"], "deep");
      await put(["lister", 1], "another");
      const values = async (...args: Parameters<ReturnType<typeof store>["list"]>) =>
        (await all(store().list(...args))).map(({ value }) => value);
      const prefix = ["list"];
      expect(await values({ prefix })).toEqual([1, 2, 3, "deep", 4, 5]);
      expect(await values({ prefix }, { reverse: true })).toEqual([5, 4, "deep", 3, 2, 1]);
      expect(await values({ prefix }, { limit: 2 })).toEqual([1, 2]);
      expect(await values({ prefix }, { limit: 2, reverse: true })).toEqual([5, 4]);
      expect(await values({ prefix, start: ["list", 3] })).toEqual([3, "deep", 4, 5]);
      expect(await values({ prefix, end: ["list", 3] })).toEqual([1, 2]);
      expect(await values({ prefix, start: ["list", 2], end: ["list", 5] }, { limit: 2 }))
        .toEqual([2, 3]);
      expect((await all(store().list({ prefix, start: ["list", 5] })))[0].key)
        .toEqual(["list", 5]);
    });

    test("a listing of many is whole", async () => {
      const atomic = store().atomic();
      for (let i = 0; i < 300; i++) atomic.set(["row", i], i);
      await atomic.commit();
      expect((await all(store().list({ prefix: ["row"] }))).length).toBe(300);
    });

    test("what has expired is absent to every reader, at its moment and not before", async () => {
      const expiresAt = new Date(bench.now().getTime() + 60_000);
      await put(["session", "a"], "a", expiresAt);
      await put(["session", "b"], "b");
      expect((await store().get(["session", "a"])).value).toBe("a");
      bench.pass(60_000);
      expect(await store().get(["session", "a"])).toMatchObject({
        value: null,
        versionstamp: null,
      });
      expect((await store().getMany([["session", "a"], ["session", "b"]])).map((e) => e.value))
        .toEqual([null, "b"]);
      expect((await all(store().list({ prefix: ["session"] }, { limit: 1 }))).map((e) => e.value))
        .toEqual(["b"]);
    });
  });
}
