import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { exportsBelow, exportsIn } from "./support/exports.ts";

const ROOT = resolve(import.meta.dirname!, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const isThere = (path: string) => existsSync(join(ROOT, path));

/**
 * The files and folders of this project that a page names and a reader would not find: neither from
 * the root nor in a folder that the same section names.
 */
function lostIn(page: string): string[] {
  return page.split(/^## /m).flatMap((section) => {
    const named = [...section.matchAll(/`([\w./-]+(?:\.tsx?|\/))`/g)].map(([, place]) => place!);
    const folders = named.filter(isThere).map((place) =>
      place.endsWith("/") ? place : dirname(place)
    );
    return named.filter((place) =>
      ![".", ...folders].some((folder) => isThere(join(folder, place)))
    );
  });
}

/** What a page says a file holds, where that file does not. */
function misplacedIn(page: string): string[] {
  return [...page.matchAll(/`(\w+)` \(`([\w./]+\.tsx?)`\)/g)]
    .filter(([, name, file]) => isThere(file!) && !new RegExp(`\\b${name}\\b`).test(read(file!)))
    .map(([whole]) => whole);
}

describe("who reads the code for the first time", () => {
  test.each(["ARCHITECTURE.md", "CONTRIBUTING.md"])("finds what %s names where it says", (page) => {
    expect(lostIn(read(page))).toEqual([]);
    expect(misplacedIn(read(page))).toEqual([]);
  });

  test("would miss a file that moved, and a function that went elsewhere", () => {
    expect(lostIn("`src/gone.ts`, `tests/` and `reading.test.ts`")).toEqual(["src/gone.ts"]);
    expect(misplacedIn("`nothing` (`src/clock.ts`), `systemClock` (`src/clock.ts`)"))
      .toEqual(["`nothing` (`src/clock.ts`)"]);
  });

  test("reads above each thing that a file hands out what it is", () => {
    const silent = exportsBelow(
      "src",
      "federation",
      "views",
      "game",
      "device",
      "demo",
      "bench",
      "scripts",
    )
      // The members of a view's props say it themselves.
      .filter(({ name, isDocumented }) => !isDocumented && !name.endsWith("Props"));
    expect(silent.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  test.each([
    ["/** What it is. */\nexport const one = 1;", true],
    ["/** Why. */\n// deno-lint-ignore no-explicit-any\nexport function one() {}", true],
    ["/** Of another. */\nconst two = 2;\nexport type one = 1;", false],
    ["export async function* one() {}", false],
  ])("is told by %j what it is: %s", (source, isDocumented) => {
    expect(exportsIn("one.ts", source)).toEqual([{ file: "one.ts", name: "one", isDocumented }]);
  });
});
