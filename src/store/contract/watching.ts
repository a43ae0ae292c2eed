import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";
import type { Key, KeyOf, Store } from "../ports.ts";

/** What a watch on a store notices. */
export function watchingContract(bench: Bench): void {
  const store = () => bench.memory.store;
  const put = (key: KeyOf<unknown>, value: unknown, expiresAt?: Date) =>
    store().atomic().set(key, value, { expiresAt }).commit();
  /** A watch through which this was read. */
  const watched = async (read: (store: Store) => Promise<unknown>) => {
    const watch = store().watch();
    await read(watch.store);
    return watch;
  };
  const get = (...keys: Key[]) => watched((store) => store.getMany(keys));
  const list = (prefix: Key) =>
    watched(async (store) => {
      for await (const _ of store.list({ prefix }, { limit: 2 }));
    });

  describe("what was read", () => {
    test("holds while only other things are written", async () => {
      await put(["badge", "a"], { name: "A" });
      const watches = [await get(["badge", "a"], ["badge", "none"]), await list(["badge"])];
      await put(["person", "a"], {});
      await put(["badges", "a"], {});
      await store().atomic().check({ key: ["badge", "a"], versionstamp: null }).commit();
      expect(watches.map((watch) => watch.holds())).toEqual([true, true]);
    });

    test("no longer holds once it is written, even as it was", async () => {
      await put(["badge", "a"], { name: "A" });
      const watch = await get(["badge", "a"]);
      await put(["badge", "a"], { name: "A" });
      expect(watch.holds()).toBe(false);
    });

    test("no longer holds once it is deleted, or lies where nothing lay", async () => {
      await put(["badge", "a"], {});
      const there = await get(["badge", "a"]);
      const missing = await get(["badge", "b"]);
      await store().atomic().delete(["badge", "a"]).set(["badge", "b"], {}).commit();
      expect([there.holds(), missing.holds()]).toEqual([false, false]);
    });

    test("no longer holds once something is added to a listing, changed or taken out", async () => {
      await put(["badge", "x", "1"], {});
      const steps = [
        () => put(["badge", "x", "2"], {}),
        () => put(["badge", "x", "1"], { name: "B" }),
        () => store().atomic().delete(["badge", "x", "1"]).commit(),
      ];
      for (const step of steps) {
        const watch = await list(["badge"]);
        expect(watch.holds()).toBe(true);
        await step();
        expect(watch.holds()).toBe(false);
      }
    });

    test("no longer holds once a counter moves", async () => {
      const watch = await watched((store) => store.count(["hours"]));
      expect(watch.holds()).toBe(true);
      await store().atomic().add(["hours"], 1n).commit();
      expect(watch.holds()).toBe(false);
    });

    test("no longer holds once some of it expires", async () => {
      await put(["link", "a"], {}, new Date(bench.now().getTime() + 60_000));
      await put(["link", "b"], {}, new Date(bench.now().getTime() + 120_000));
      const watch = await list(["link"]);
      bench.pass(59_000);
      expect(watch.holds()).toBe(true);
      bench.pass(1000);
      expect(watch.holds()).toBe(false);
    });

    test("no longer holds if it was written while it was read", async () => {
      const watch = store().watch();
      const reading = watch.store.get(["badge", "a"]);
      await put(["badge", "a"], {});
      await reading;
      expect(watch.holds()).toBe(false);
    });

    test("no longer holds once its watch has ended, while the store goes on", async () => {
      const watch = await get(["badge", "a"]);
      watch.end();
      expect(watch.holds()).toBe(false);
      await put(["badge", "a"], { name: "A" });
      expect((await watch.store.get(["badge", "a"])).value).toEqual({ name: "A" });
    });
  });
}
