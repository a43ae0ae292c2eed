import fc from "fast-check";
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createRng } from "./rng.ts";

describe("the fair's chance", () => {
  it("draws the same on every engine, for ever", () => {
    const rng = createRng(20261124, 1);
    expect(Array.from({ length: 8 }, () => rng.below(1_000_000))).toEqual(GOLDEN);
  });

  it("stays within its bounds, for any seed", () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 31 }), (seed, bound) => {
      const drawn = createRng(seed, 3).below(bound);
      return Number.isInteger(drawn) && drawn >= 0 && drawn < bound;
    }));
  });

  it("favours nobody", () => {
    const rng = createRng(7, 7);
    const counts = Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[rng.below(6)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it("gives each stream its own numbers", () => {
    const [one, two] = [createRng(5, 1), createRng(5, 2)];
    const same = Array.from({ length: 100 }, () => one.below(1000) === two.below(1000));
    expect(same.filter(Boolean).length).toBeLessThan(5);
  });

  it("shuffles without losing anything", () => {
    fc.assert(fc.property(
      fc.integer(),
      fc.array(fc.integer()),
      (seed, list) =>
        createRng(seed, 1).shuffle(list).toSorted((a, b) => a - b).join() ===
          list.toSorted((a, b) => a - b).join(),
    ));
  });
});

describe("the rules", () => {
  it("use nothing that differs from engine to engine, and nothing of a browser", async () => {
    const folder = new URL("./", import.meta.url);
    const files = (await readdir(folder, { recursive: true }))
      .filter((name) => name.endsWith(".ts") && !/test|read_log/.test(name));
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const source = (await readFile(new URL(file, folder), "utf8")).replace(
        /\/\*[\s\S]*?\*\//g,
        "",
      );
      expect(source, file).not.toMatch(
        /Math\.(?!imul|max|min)|\bDate\b|\bIntl\b|performance|crypto/,
      );
      expect(source, file).not.toMatch(/toLocale|document|window|excalibur|from "[^.]/);
    }
  });
});

const GOLDEN = [349970, 200915, 200449, 102122, 236986, 532589, 553593, 227243];
