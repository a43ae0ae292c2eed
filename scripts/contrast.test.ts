import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../static/css/tokens.css", import.meta.url), "utf8");

/** An ink as the style sheet mixes it for one mode. */
function ink(name: string, mode: "light" | "dark"): string {
  const value = new RegExp(`--${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));`).exec(css);
  if (!value) throw new Error(`tokens.css has no --${name}`);
  return value[3] ?? (mode === "light" ? value[1]! : value[2]!);
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
        const weak = Object.entries(pairs).flatMap(([ground, names]) =>
          names.map((name) => ({
            name,
            ground,
            contrast: Number(wcagContrast(ink(name, mode), ink(ground, mode)).toFixed(2)),
          }))
        ).filter(({ contrast }) => contrast < least);
        expect(weak).toEqual([]);
      });
    }
  }

  it("are the same where a browser cannot mix them by itself", () => {
    const mixed = [...css.matchAll(/--([\w-]+): light-dark\((#\w+),/g)];
    const old = css.slice(css.indexOf("@supports not"));
    const missing = mixed.filter(([, name, light]) => !old.includes(`--${name}: ${light};`));
    expect(missing.map(([, name]) => name)).toEqual([]);
  });
});
