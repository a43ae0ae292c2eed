import { area, num, pen } from "../svg.ts";
import type { Motif } from "./types.ts";

/** Where a symbol goes, and in which colours (sRGB hex). */
export interface SymbolPrint {
  readonly centre: readonly [x: number, y: number];
  /** The side of its square, in units of the sheet. */
  readonly room: number;
  readonly ink: string;
  /** The second plate behind it, out of register. */
  readonly plate: string;
  /** What shows through where it is carved. */
  readonly field: string;
  /** A halo of the field, where the ground is busy. */
  readonly halo?: number;
}

/** A symbol as SVG. */
export function drawSymbol(symbol: Motif, print: SymbolPrint): string {
  const scale = print.room / 128;
  const at = (dx: number, dy: number) =>
    `translate(${num(print.centre[0] - 64 * scale + dx)} ${
      num(print.centre[1] - 64 * scale + dy)
    }) scale(${num(scale)})`;
  const plate = `<g transform="${at(5, 5)}">${stamp(symbol, print.plate)}</g>`;
  const key = `<g transform="${at(0, 0)}">${stamp(symbol, print.ink)}${
    symbol.carved ? pen(symbol.carved, print.field, 5) : ""
  }</g>`;
  const halo = print.halo
    ? `<g transform="${at(2, 2)}">${stamp(symbol, print.field, print.halo / scale)}</g>`
    : "";
  return halo + plate + key;
}

function stamp({ solid, line, fine }: Motif, ink: string, grow = 0): string {
  return area(solid, ink, grow * 2, ink) +
    (line ? pen(line, ink, 9 + grow * 2) : "") +
    (fine ? pen(fine, ink, 6 + grow * 2) : "");
}
