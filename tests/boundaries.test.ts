import { expect, test } from "vitest";
import {
  foldersIn,
  type Import,
  importsBelow,
  importsIn,
  loadedWith,
  sourcesBelow,
} from "./support/imports.ts";

/** Rooms that hold rules, and know no door: every folder of `src`, a new one too, but one. */
const DOMAINS = foldersIn("src").filter((folder) => folder !== "src/web");

/** Both doors, and what pages look like. */
const DOORS = /^(hono|@hono|@fedify|views|federation|src\/web)(\/|$)/;

const told = (imports: readonly Import[]) =>
  imports.map(({ file, target }) => `${file} imports ${target}`);

function forbidden(folders: readonly string[], not: RegExp): string[] {
  return told(importsBelow(...folders).filter(({ target }) => not.test(target)));
}

test("the rules of the domain know neither of the doors, nor what pages look like", () => {
  expect(forbidden(DOMAINS, DOORS)).toEqual([]);
  const loaded = loadedWith(DOMAINS.flatMap(sourcesBelow));
  expect(told(loaded.filter(({ target }) => DOORS.test(target)))).toEqual([]);
});

test("the rules of the domain draw nothing: JSX would be Hono's, without an import", () => {
  expect(DOMAINS.flatMap(sourcesBelow).filter((file) => file.endsWith(".tsx"))).toEqual([]);
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
  const unknown = importsBelow("device")
    .filter(({ target }) => /^(src|federation|game)\//.test(target) && !known.test(target));
  expect(told(unknown)).toEqual([]);
});

test.each([
  'import { Hono } from "hono";',
  'import type { Context } from "hono";',
  'import {\n  Hono,\n} from "hono";',
  'import "hono";',
  'import * as hono from "npm:hono";',
  'export * from "hono";',
  'export { Hono } from "hono";',
  "const { Hono } = await import('hono');",
  "const { Hono } = await import(`hono`);",
])("a wall sees %j", (source) => {
  expect(importsIn("src/cards/new.ts", source).map(({ target }) => target)).toEqual(["hono"]);
});

test("a wall sees through a file that hands on what another imports", () => {
  expect(loadedWith(["src/node.ts"]).map(({ target }) => target)).toContain("hono");
});

test("every room is looked at", () => {
  expect(DOMAINS).toContain("src/cards");
  expect(importsBelow("src/recognition").length).toBeGreaterThan(20);
});
