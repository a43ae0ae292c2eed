import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";

/** What is used of a font. */
interface Font {
  readonly unitsPerEm: number;
  readonly capHeight: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): {
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly path: Outline }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

interface Outline {
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Outline;
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
}

const TITLE_FONT = new URL(
  "../../../node_modules/@expo-google-fonts/bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf",
  import.meta.url,
);

let titleFont: Font | undefined;

function font(): Font {
  return titleFont ??= fontkit.create(readFileSync(TITLE_FONT)) as unknown as Font;
}

/** Whether the title font has every character of a text. */
export function canLetter(text: string): boolean {
  return [...text].every((character) => font().hasGlyphForCodePoint(character.codePointAt(0)!));
}

/**
 * A word as SVG path data, so that a picture looks the same wherever it is opened. It is centred
 * on (`x`, `y`) by its capitals' height, and as large as `size` unless that is wider than `width`.
 */
export function letter(text: string, { x, y, size, width }: {
  x: number;
  y: number;
  size: number;
  width: number;
}): string {
  const { unitsPerEm, capHeight } = font();
  const run = font().layout(text.normalize("NFC"));
  const scale = Math.min(size / unitsPerEm, width / run.advanceWidth);
  const baseline = y + capHeight * scale / 2;
  let pen = x - run.advanceWidth * scale / 2;
  return run.glyphs.map((glyph, index) => {
    const data = pathData(glyph.path.transform(scale, 0, 0, -scale, pen, baseline));
    pen += run.positions[index].xAdvance * scale;
    return data;
  }).join("");
}

const SHORT: Record<string, string> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

function pathData({ commands }: Outline): string {
  return commands.map(({ command, args }) =>
    SHORT[command] + args.map((value) => Math.round(value * 10) / 10).join(" ")
  ).join("");
}
