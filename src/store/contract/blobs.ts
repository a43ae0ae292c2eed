import { describe, expect, test } from "vitest";
import type { Bench } from "./bench.ts";

const DAY = 24 * 60 * 60 * 1000;
const bytes = (text: string) => new TextEncoder().encode(text);

/** What every {@link Blobs} keeps. */
export function blobsContract(bench: Bench): void {
  const blobs = () => bench.memory.blobs;
  const nobody = () => Promise.resolve(false);

  describe("blobs", () => {
    test("are found by the SHA-256 of their content, after a restart too", async () => {
      const key = await blobs().put(bytes("abc"));
      expect(key).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
      const large = crypto.getRandomValues(new Uint8Array(60_000));
      const both = await Promise.all([1, 2].map(() => blobs().put(large)));
      await bench.reopen();
      expect(await blobs().get(key)).toEqual(bytes("abc"));
      expect(both[0]).toBe(both[1]);
      expect(await blobs().get(both[0])).toEqual(large);
      expect(await blobs().get(await blobs().put(bytes("")))).toEqual(bytes(""));
    });

    test.each(["0".repeat(64), "", "../node.kv", "ba/../../../etc/passwd", "BA78"])(
      "nothing lies under %j",
      async (key) => {
        expect(await blobs().get(key)).toBeNull();
        expect(await blobs().refresh(key)).toBe(false);
      },
    );

    test("a sweep takes only what nobody uses and what is a day old", async () => {
      const [used, unused, refreshed, putAgain] = await Promise.all(
        ["used", "unused", "refreshed", "put again"].map((text) => blobs().put(bytes(text))),
      );
      expect(await blobs().sweep(nobody, { graceMs: DAY })).toBe(0);
      bench.pass(DAY + 1_000);
      const fresh = await blobs().put(bytes("fresh"));
      expect(await blobs().refresh(refreshed)).toBe(true);
      await blobs().put(bytes("put again"));
      const asked: string[] = [];
      const isReferenced = (key: string) => {
        asked.push(key);
        return Promise.resolve(key === used);
      };
      expect(await blobs().sweep(isReferenced, { graceMs: DAY })).toBe(1);
      expect(asked.toSorted()).toEqual([used, unused].toSorted());
      expect(await blobs().get(unused)).toBeNull();
      for (const key of [used, refreshed, putAgain, fresh]) {
        expect(await blobs().get(key)).not.toBeNull();
      }
    });

    test("what is put while a sweep asks about it stays", async () => {
      const key = await blobs().put(bytes("badge"));
      bench.pass(DAY + 1_000);
      const removed = await blobs().sweep(async () => {
        await blobs().put(bytes("badge"));
        return false;
      }, { graceMs: DAY });
      expect(removed).toBe(0);
      expect(await blobs().get(key)).toEqual(bytes("badge"));
    });
  });
}
