import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openDeps, START, type TestDeps } from "../tests/support/deps.ts";
import { StoreKv } from "./kv.ts";

let deps: TestDeps;
let kv: StoreKv;
beforeEach(async () => {
  deps = await openDeps();
  kv = new StoreKv(deps);
});
afterEach(() => deps.dispose());

describe("Fedify's cache on our store", () => {
  test("keeps what it is given, across a restart", async () => {
    await kv.set(["docs", "https://a.example/1"], { type: "Note", tags: ["a"] });
    deps = await deps.restart();
    kv = new StoreKv(deps);
    expect(await kv.get(["docs", "https://a.example/1"])).toEqual({ type: "Note", tags: ["a"] });
    await kv.delete(["docs", "https://a.example/1"]);
    expect(await kv.get(["docs", "https://a.example/1"])).toBeUndefined();
  });

  test("forgets what has expired", async () => {
    await kv.set(["seen", "1"], true, { ttl: Temporal.Duration.from({ hours: 24 }) });
    deps.now = after(START, { days: 1, seconds: -1 });
    expect(await kv.get(["seen", "1"])).toBe(true);
    deps.now = after(START, { days: 1 });
    expect(await kv.get(["seen", "1"])).toBeUndefined();
  });

  test("swaps only what is still as expected, so that two workers agree", async () => {
    expect(await kv.cas(["circuit", "a"], undefined, { failures: 1 })).toBe(true);
    expect(await kv.cas(["circuit", "a"], undefined, { failures: 1 })).toBe(false);
    const swaps = await Promise.all(
      [2, 3, 4].map((failures) => kv.cas(["circuit", "a"], { failures: 1 }, { failures })),
    );
    expect(swaps.filter(Boolean)).toHaveLength(1);
  });

  test("lists a prefix with its own value and nothing beside it", async () => {
    await kv.set(["a"], 1);
    await kv.set(["a", "b"], 2);
    await kv.set(["ab"], 3);
    expect(await Array.fromAsync(kv.list(["a"]))).toEqual([
      { key: ["a"], value: 1 },
      { key: ["a", "b"], value: 2 },
    ]);
    expect((await Array.fromAsync(kv.list())).map((entry) => entry.key)).toEqual([
      ["a"],
      ["a", "b"],
      ["ab"],
    ]);
  });

  test("takes a foreign document too large for the store as one it does not have", async () => {
    await kv.set(["docs", "big"], { small: true });
    await kv.set(["docs", "big"], { content: "x".repeat(100_000) });
    expect(await kv.get(["docs", "big"])).toBeUndefined();
  });

  test("touches nothing of the node's own", async () => {
    await kv.set(["settings"], "mine");
    expect((await deps.store.get(["settings"])).value).toBeNull();
  });
});
