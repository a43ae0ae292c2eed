import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";
import { num } from "../../achievements/images/svg.ts";

/** The letters that cards are set in. */
export type Face = "text" | "strong" | "title";

const FILES: Record<Face, string> = {
  text: "atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  strong: "atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
  title: "bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf",
};

/** Where a face's TrueType file lies. */
export function fontFile(face: Face): URL {
  return new URL(`../../../node_modules/@expo-google-fonts/${FILES[face]}`, import.meta.url);
}

/** What is used of a font. */
interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): {
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly id: number; readonly path: { toSVG(): string } }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  };
}

const fonts = new Map<Face, Font>();

function fontOf(face: Face): Font {
  let font = fonts.get(face);
  if (!font) {
    font = fontkit.create(readFileSync(fontFile(face))) as unknown as Font;
    fonts.set(face, font);
  }
  return font;
}

/** How a text is set. */
export interface Setting {
  readonly face: Face;
  /** In units of the sheet. */
  readonly size: number;
}

/** A text in the characters that a face has; an emoji, say, is on the page and in no print. */
export function printable(text: string, face: Face): string {
  const font = fontOf(face);
  return [...text.normalize("NFC").replace(/\s+/gu, " ")]
    .filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!)).join("").trim();
}

/** How wide a text is, in units of the sheet. */
export function widthOf(text: string, { face, size }: Setting): number {
  const font = fontOf(face);
  return font.layout(text).advanceWidth * size / font.unitsPerEm;
}

/**
 * A text in lines that are no wider than `width`; what is more than `most` lines ends in an
 * ellipsis. A word wider than a line is broken.
 */
export function linesOf(
  text: string,
  setting: Setting & { readonly width: number; readonly most: number },
): string[] {
  const { face, width, most } = setting;
  const lines: string[] = [];
  let line = "";
  for (const word of printable(text, face).split(" ").filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer, setting) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (widthOf(line, setting) > width) {
      const fitting = longestFitting(line, setting);
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
    // A text far too long is not measured to its end.
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (widthOf(`${last} …`, setting) > width) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, most - 1), `${last} …`];
}

function longestFitting(word: string, setting: Setting & { readonly width: number }): string {
  let fitting = "";
  for (const character of word) {
    if (fitting && widthOf(fitting + character, setting) > setting.width) break;
    fitting += character;
  }
  return fitting;
}

/**
 * Sets texts as outlines, so that a picture looks the same wherever it is opened. Each letter is cut
 * once, and printed where it is wanted.
 */
export class Press {
  #cut = new Map<string, string>();

  /** A line whose baseline starts at (`x`, `y`), or is centred there. */
  line(
    text: string,
    { face, size, x, y, ink, centred }: Setting & {
      readonly x: number;
      readonly y: number;
      readonly ink: string;
      readonly centred?: boolean;
    },
  ): string {
    const font = fontOf(face);
    const run = font.layout(printable(text, face));
    const scale = size / font.unitsPerEm;
    let pen = 0;
    const letters = run.glyphs.map((glyph, index) => {
      const { xAdvance, xOffset } = run.positions[index]!;
      const at = pen + xOffset;
      pen += xAdvance;
      const outline = glyph.path.toSVG();
      if (!outline) return "";
      const id = `${face}-${glyph.id}`;
      this.#cut.set(id, outline);
      return `<use href="#${id}" x="${Math.round(at)}"/>`;
    }).join("");
    const start = centred ? x - pen * scale / 2 : x;
    return `<g fill="${ink}" transform="translate(${num(start)} ${num(y)}) scale(${
      scale.toFixed(5)
    } ${(-scale).toFixed(5)})">${letters}</g>`;
  }

  /** Every letter that was used, for the top of the picture. */
  letters(): string {
    const paths = [...this.#cut].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`);
    return `<defs>${paths.join("")}</defs>`;
  }
}
