import { wcagContrast } from "culori";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { builtInFramework, levelWord } from "../../competences/framework/load.ts";
import { LANGUAGES } from "../../languages.ts";
import { COMPETENCES, type Level, LEVELS } from "../types.ts";
import { badgeAltText } from "./alt.ts";
import { type BadgeDrawing, badgeSvg } from "./badge.ts";
import { COMPETENCE_INKS, inkOf, INKS, tint } from "./inks.ts";
import { initials } from "./initials.ts";
import { organisationLogo } from "./logo.ts";
import { personMark } from "./person.ts";
import { renderPng } from "./png.ts";
import { SILHOUETTES } from "./silhouettes.ts";

const drawing = (
  competence: BadgeDrawing["competence"],
  level: Level,
  more: Partial<BadgeDrawing> = {},
): BadgeDrawing => ({
  competence,
  level,
  word: levelWord(builtInFramework.fr, level),
  alt: "Un badge",
  ...more,
});
const badges = COMPETENCES.flatMap((competence) =>
  LEVELS.map((level) => drawing(competence, level))
);

async function pixels(svg: string, width: number): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await renderPng(svg, width)));
}

/** How dark each pixel is on white, from 0 to 1. */
function darkness({ data, width, height }: PNG): number[] {
  return Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue, alpha] = data.subarray(index * 4, index * 4 + 4);
    return (1 - (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255) * alpha / 255;
  });
}

/** The share of their common area in which two pictures' shapes differ. */
function difference(a: PNG, b: PNG): number {
  const covered = (png: PNG) =>
    Array.from({ length: png.width * png.height }, (_, index) => png.data[index * 4 + 3] > 127);
  const [first, second] = [covered(a), covered(b)];
  const both = first.filter((pixel, index) => pixel || second[index]).length;
  return first.filter((pixel, index) => pixel !== second[index]).length / both;
}

/** Fails on anything that is not well-formed, reaches out, or runs. */
function inspect(svg: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    expect(name).not.toMatch(/^(script|style|image|foreignObject|text)$/);
    for (const [attribute, { value }] of Object.entries(attributes)) {
      expect(attribute).not.toMatch(/^(on.*|style|href|xlink:href)$/);
      if (value.includes("url(")) expect(value).toMatch(/^url\(#[\w-]+\)$/);
      expect(value).not.toMatch(/NaN|undefined/);
    }
  });
  parser.write(svg).close();
}

describe("the badges", () => {
  test("are well-formed pictures that need nothing from elsewhere", () => {
    for (const badge of badges) inspect(badgeSvg({ ...badge, endorsements: 3 }));
    inspect(badgeSvg(drawing("oral", 1, { alt: `<Tom> & "Zoë" 🎪`, word: "é & <" })));
  });

  test("have eight outlines that are told apart in black at 32 pixels", async () => {
    const shapes = await Promise.all(COMPETENCES.map((competence) =>
      pixels(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320"><path d="${
          SILHOUETTES[competence].path
        }"/></svg>`,
        32,
      )
    ));
    for (const [index, shape] of shapes.entries()) {
      for (const other of shapes.slice(index + 1)) {
        expect(difference(shape, other)).toBeGreaterThan(0.1);
      }
    }
  });

  test("keep those outlines apart when dressed, at every level", async () => {
    for (const level of LEVELS) {
      const dressed = await Promise.all(
        COMPETENCES.map((competence) => pixels(badgeSvg(drawing(competence, level)), 32)),
      );
      for (const [index, shape] of dressed.entries()) {
        for (const other of dressed.slice(index + 1)) {
          expect(difference(shape, other)).toBeGreaterThan(0.04);
        }
      }
    }
  });

  test("show as many ribbons as the level, countable in grey at 64 pixels", async () => {
    for (const badge of badges) {
      const png = await pixels(badgeSvg(badge), 64);
      const row = darkness(png).slice(56 * 64, 57 * 64);
      const ribbons = row.filter((dark, x) => dark > 0.3 && !(row[x - 1] > 0.3));
      expect(ribbons.length, `${badge.competence}-${badge.level}`).toBe(badge.level);
    }
  });

  test("grow richer with the level", () => {
    for (const competence of COMPETENCES) {
      const lengths = LEVELS.map((level) => badgeSvg(drawing(competence, level)).length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    }
  });

  test("are legible without colour: symbol, field and words stand out", () => {
    expect(new Set(Object.values(COMPETENCE_INKS)).size).toBe(8);
    for (const competence of COMPETENCES) {
      const ink = inkOf(competence);
      expect(wcagContrast(INKS.paper, ink)).toBeGreaterThan(4.5);
      expect(wcagContrast(tint(ink, 0.1), ink)).toBeGreaterThan(4.5);
    }
    expect(wcagContrast(INKS.night, INKS.mustard)).toBeGreaterThan(7);
    expect(wcagContrast(INKS.night, INKS.paper)).toBeGreaterThan(7);
  });

  test("carry the level's word, drawn, not typed", async () => {
    const blank = darkness(await pixels(badgeSvg(drawing("team", 1, { word: " " })), 128));
    for (const language of LANGUAGES) {
      for (const level of LEVELS) {
        const word = levelWord(builtInFramework[language], level);
        const lettered = darkness(await pixels(badgeSvg(drawing("team", 1, { word })), 128));
        const dark = lettered.filter((value, index) => value - blank[index] > 0.5).length;
        expect(dark, word).toBeGreaterThan(100);
      }
    }
  });

  test("wear a seal with the number of endorsements, and only then", async () => {
    const of = async (endorsements: number) =>
      darkness(await pixels(badgeSvg(drawing("rules", 2, { endorsements })), 128));
    const [none, one, twelve] = await Promise.all([0, 1, 12].map(of));
    const changed = (a: number[], b: number[]) =>
      a.filter((value, index) => Math.abs(value - b[index]) > 0.3).length;
    expect(changed(none, one)).toBeGreaterThan(200);
    expect(changed(one, twelve)).toBeGreaterThan(20);
    expect(badgeSvg(drawing("rules", 2))).toBe(
      badgeSvg(drawing("rules", 2, { endorsements: 0 })),
    );
  });
});

describe("the words beside the picture", () => {
  test("tell name, level, picture and endorsements in each language", () => {
    for (const language of LANGUAGES) {
      const texts = COMPETENCES.flatMap((competence) =>
        LEVELS.map((level) => badgeAltText(language, { competence, level, name: "Nom" }))
      );
      expect(new Set(texts).size).toBe(32);
    }
    expect(badgeAltText("fr", { competence: "oral", level: 2, name: "Dire", endorsements: 1 }))
      .toBe(
        "Badge «\u00a0Dire\u00a0», niveau 2 sur 4\u00a0: un porte-voix dans une bulle, deux rubans, un sceau compte 1 témoignage.",
      );
  });
});

describe("the PNG", () => {
  test("sets text in the product's own fonts", async () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">${text}</svg>`;
    const count = async (text: string) =>
      darkness(await pixels(svg(text), 200)).filter((value) => value > 0.5).length;
    expect(await count(`<text x="10" y="40" font-size="32">Hafid œ ÿ</text>`)).toBeGreaterThan(300);
    expect(await count("")).toBe(0);
  });

  test("has the width that was asked for", async () => {
    const { width, height } = await pixels(badgeSvg(drawing("path", 4)), 200);
    expect([width, height]).toEqual([200, 200]);
  });
});

describe("logos and marks", () => {
  test("are the same for ever for the same seed, and differ between seeds", () => {
    for (const draw of [organisationLogo, personMark]) {
      expect(draw("Élan", "a")).toBe(draw("Élan", "a"));
      const many = Array.from({ length: 20 }, (_, index) => draw("Élan", `seed ${index}`));
      expect(new Set(many).size).toBeGreaterThan(10);
      for (const svg of many) inspect(svg);
    }
  });

  test("are drawn for any name", async () => {
    for (
      const name of [
        "",
        "  ",
        "🎪",
        "اتحاد",
        '<b>&"',
        "ŒUVRE",
        "L'Œuf",
        "e\u0301té",
        "X".repeat(500),
      ]
    ) {
      for (const draw of [organisationLogo, personMark]) {
        const svg = draw(name, "x");
        inspect(svg);
        expect(darkness(await pixels(svg, 64)).filter((value) => value > 0.5).length)
          .toBeGreaterThan(100);
      }
    }
  });

  test.each([
    ["Maison des Associations de Tourcoing", 3, "MAT"],
    ["Badgeons les Hauts-de-France", 3, "BHF"],
    ["De Brug vzw", 3, "B"],
    ["Les", 3, "L"],
    ["e\u0301lan", 3, "É"],
    ["Samira Ben Ali", 2, "SB"],
    ["اتحاد", 2, ""],
  ])("stand %s for its initials", (name, most, letters) => {
    expect(initials(name, most)).toBe(letters);
  });
});
