import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname!, "..");

/** Rooms that hold rules, and know no door. */
const DOMAINS = [
  "src/store",
  "src/net",
  "src/identity",
  "src/competences",
  "src/achievements",
  "src/credentials",
  "src/recognition",
  "src/collective",
  "src/relations",
  "src/seats",
  "src/fair",
  "src/cards",
  "src/workshops",
];

const IMPORT = /(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;

/** Every import of every file below a folder, tests aside: the file, and what it names. */
function importsBelow(folder: string): { file: string; target: string }[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return importsBelow(path);
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$|testing\.ts$|contract/.test(path)) return [];
    const source = readFileSync(join(ROOT, path), "utf8");
    return [...source.matchAll(IMPORT)].map((match) => ({
      file: path,
      target: match[1] ?? match[2],
    }));
  });
}

/** Where a relative import leads, from the root; a package's own name otherwise. */
function roomOf({ file, target }: { file: string; target: string }): string {
  return target.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target;
}

function forbidden(folders: readonly string[], not: RegExp): string[] {
  return folders.flatMap(importsBelow)
    .map((one) => ({ file: one.file, room: roomOf(one) }))
    .filter(({ room }) => not.test(room))
    .map(({ file, room }) => `${file} imports ${room}`);
}

test("the rules of the domain know neither of the doors, nor what pages look like", () => {
  expect(forbidden(DOMAINS, /^(hono|@fedify|views|federation|src\/web)(\/|$)/)).toEqual([]);
});

test("the door for nodes does not go through the door for people", () => {
  expect(forbidden(["federation"], /^(src\/web|views)(\/|$)/)).toEqual([]);
});

test("views ask for nothing: they show what they are handed", () => {
  expect(forbidden(["views"], /^src\/(store|net|deps|node|main)/)).toEqual([]);
});

test("signed documents are built without looking at who is here", () => {
  const rooms = /^src\/(identity|recognition|store|net)\//;
  const values = forbidden(["src/credentials"], rooms);
  expect(values).toEqual([]);
});

test("the fair's rules run anywhere: they know no screen, and no node", () => {
  const rooms = /^(excalibur|hono|i18next|src|views|game\/(art|hud|play|scenes))(\/|$)/;
  const types = /^(src\/achievements\/types|views\/locales\/translate)\.ts$/;
  expect(
    forbidden(["game/simulation", "game/debrief"], rooms).filter((one) =>
      !types.test(one.split(" ").at(-1)!)
    ),
  ).toEqual([]);
});

test("what draws the fair decides nothing and asks no node", () => {
  expect(forbidden(["game/art", "game/scenes", "game/hud", "game/play"], /^(src|federation)(\/|$)/))
    .toEqual([]);
  expect(forbidden(["game/art", "game/hud", "game/play"], /^excalibur$/)).toEqual([]);
  expect(forbidden(["src", "federation"], /^(excalibur|game\/(art|hud|scenes))(\/|$)/)).toEqual([]);
});

test("what runs on a reader's device knows documents and views, and nothing of a node", () => {
  const known =
    /^src\/(credentials|web\/verification)\/|^src\/(clock|errors|languages)\.ts$|^views\/|^device\//;
  const unknown = importsBelow("device").map(roomOf)
    .filter((room) => /^(src|federation|game)\//.test(room) && !known.test(room));
  expect(unknown).toEqual([]);
});

test("the import scan sees imports", () => {
  expect(importsBelow("src/recognition").length).toBeGreaterThan(20);
});
