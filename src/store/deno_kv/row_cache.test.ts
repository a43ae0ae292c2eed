import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "../../clock.ts";
import type { KeyOf, Memory } from "../ports.ts";
import { openDenoKv } from "./open.ts";
import { Marks } from "./marks.ts";
import { RowCache } from "./row_cache.ts";

let memory: Pick<Memory, "store" | "queue">;
beforeEach(async () => {
  memory = await openDenoKv(":memory:", systemClock);
});
afterEach(async () => {
  await memory.store.close();
});

const drawer = (name: string, at: number): KeyOf<number> => ["drawer", name, at];
const listed = (prefix: readonly string[], reverse = false) =>
  Array.fromAsync(
    memory.store.list<number>({ prefix }, { reverse }),
    ({ key, value }) => `${key.slice(1).join("/")}=${value}`,
  );

describe("what was read before", () => {
  test("is what the file says, whatever is written and read at the same moment", async () => {
    const place = fc.record({ name: fc.constantFrom("a", "b"), at: fc.nat(2) });
    const step = fc.oneof(
      fc.record({ does: fc.constant("set" as const), place, value: fc.nat(99) }),
      fc.record({ does: fc.constant("delete" as const), place }),
      fc.record({ does: fc.constant("read" as const), place }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 8 }),
        async (turns) => {
          for await (const { key } of memory.store.list({ prefix: ["drawer"] })) {
            await memory.store.atomic().delete(key).commit();
          }
          const model = new Map<string, number>();
          for (const turn of turns) {
            await Promise.all(turn.map(async (one) => {
              const key = drawer(one.place.name, one.place.at);
              const name = `${one.place.name}/${one.place.at}`;
              if (one.does === "read") {
                await Promise.all([memory.store.get(key), listed(["drawer", one.place.name])]);
              } else if (one.does === "set") {
                model.set(name, one.value);
                await memory.store.atomic().set(key, one.value).commit();
              } else {
                model.delete(name);
                await memory.store.atomic().delete(key).commit();
              }
            }));
            const expected = [...model].map(([name, value]) => `${name}=${value}`).sort();
            expect(await listed(["drawer"])).toEqual(expected);
            expect(await listed(["drawer"], true)).toEqual(expected.toReversed());
            for (const name of ["a", "b"]) {
              expect(await listed(["drawer", name])).toEqual(
                expected.filter((one) => one.startsWith(name)),
              );
              for (const at of [0, 1, 2]) {
                const { value } = await memory.store.get(drawer(name, at));
                expect(value).toBe(model.get(`${name}/${at}`) ?? null);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("cannot be changed by one reader under the hands of another", async () => {
    const key: KeyOf<{ names: string[] }> = ["people"];
    await memory.store.atomic().set(key, { names: ["Odile"] }).commit();
    const first = await memory.store.get(key);
    expect(() => first.value!.names.push("Karim")).toThrow(TypeError);
    expect((await memory.store.get(key)).value).toEqual({ names: ["Odile"] });
  });

  test("ends when it expires", async () => {
    let now = new Date("2026-06-01T10:00:00Z");
    const timed = await openDenoKv(":memory:", () => now);
    const key: KeyOf<string> = ["invitation", "one"];
    const expiresAt = new Date("2026-06-01T11:00:00Z");
    await timed.store.atomic().set(key, "come in", { expiresAt }).commit();
    const all = () => Array.fromAsync(timed.store.list({ prefix: ["invitation"] }));
    expect((await timed.store.get(key)).value).toBe("come in");
    expect(await all()).toHaveLength(1);
    now = expiresAt;
    expect((await timed.store.get(key)).value).toBeNull();
    expect(await all()).toEqual([]);
    await timed.store.close();
  });
});

describe("what changes while it is read", () => {
  const row = (value: number) => ({ key: ["value", "a"], value, versionstamp: `${value}` });

  test("is read again the next time, alone or in a listing", async () => {
    const cache = new RowCache(new Marks());
    const late = Promise.withResolvers<void>();
    const reading = cache.rows([["value", "a"]], async () => {
      await late.promise;
      return [row(1)];
    });
    const listing = Array.fromAsync(cache.listing(["value"], [], async function* () {
      await late.promise;
      yield row(1);
    }));
    cache.forget([["value", "a"]]);
    late.resolve();
    await Promise.all([reading, listing]);
    expect(await cache.rows([["value", "a"]], () => Promise.resolve([row(2)]))).toEqual([row(2)]);
    const again = cache.listing(["value"], [], async function* () {
      yield row(2);
    });
    expect(await Array.fromAsync(again)).toEqual([row(2)]);
  });
});
