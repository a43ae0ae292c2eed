import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import { describe, expect, it } from "vitest";

const read = (name: string) =>
  readFileSync(new URL(`../static/css/${name}`, import.meta.url), "utf8");
const css = read("tokens.css");
/** What a reader gets who asked for stronger contrast. */
const stronger = read("comfort.css");

/** An ink as a style sheet mixes it for one mode. */
function ink(name: string, mode: "light" | "dark", sheet = css): string {
  const value = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(sheet);
  const plain = new RegExp(`--${name}: (#\\w+);`).exec(sheet);
  if (!value && !plain) throw new Error(`No style sheet has --${name}`);
  return value ? value[mode === "light" ? 1 : 2]! : plain![1]!;
}

/** The pairs that stand out too little. */
function weak(
  pairs: Readonly<Record<string, readonly string[]>>,
  least: number,
  mode: "light" | "dark",
  sheet?: string,
) {
  return Object.entries(pairs).flatMap(([ground, names]) =>
    names.map((name) => ({
      name,
      ground,
      contrast: Number(wcagContrast(ink(name, mode, sheet), ink(ground, mode, sheet)).toFixed(2)),
    }))
  ).filter(({ contrast }) => contrast < least);
}

/** Inks that are read on a ground: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const READ: Readonly<Record<string, readonly string[]>> = {
  paper: ["ink", "ink-soft", "canal", "canal-deep", "brick", "brick-deep", "leaf", "plum"],
  card: ["ink", "ink-soft", "canal", "canal-deep", "brick", "brick-deep", "leaf", "plum"],
  shade: ["ink", "ink-soft", "canal", "canal-deep", "brick"],
  "canal-tint": ["ink", "ink-soft", "canal", "canal-deep"],
  "brick-tint": ["ink", "brick", "brick-deep"],
  "leaf-tint": ["ink", "leaf"],
  "mustard-tint": ["ink"],
  canal: ["on-canal"],
  "canal-deep": ["on-canal"],
  brick: ["on-brick"],
  "brick-deep": ["on-brick"],
  mustard: ["on-mustard"],
};

/** Lines that show where a control is, or that it has the focus: 3 to 1 (1.4.11). */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  paper: ["edge", "focus", "canal", "brick"],
  card: ["edge", "focus", "canal", "brick"],
  shade: ["edge", "focus"],
  "canal-tint": ["focus"],
};

describe("the inks", () => {
  for (const mode of ["light", "dark"] as const) {
    for (const [least, pairs] of [[4.5, READ], [3, SEEN]] as const) {
      it(`stand out by ${least} to 1, ${mode}`, () => {
        expect(weak(pairs, least, mode)).toEqual([]);
      });
    }
  }

  it.each(["light", "dark"] as const)("stand out by 7 to 1 for who asked for more, %s", (mode) => {
    expect(weak(READ, 7, mode, stronger)).toEqual([]);
    expect(weak(SEEN, 4.5, mode, stronger)).toEqual([]);
  });

  it.each([
    ["for everybody", css, css.slice(css.indexOf("@supports not"))],
    ["for who asked for more", stronger, stronger.slice(0, stronger.indexOf("@supports"))],
  ])("are the same where a browser cannot mix them by itself, %s", (_, sheet, old) => {
    const mixed = [...sheet.matchAll(/--([\w-]+): light-dark\((#\w+),/g)];
    const missing = mixed.filter(([, name, light]) => !old.includes(`--${name}: ${light};`));
    expect(missing.map(([, name]) => name)).toEqual([]);
  });
});
