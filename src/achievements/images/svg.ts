import { INKS } from "./inks.ts";

/** A number as it is written in path data: two digits are finer than any print. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An area in one colour, with an outline of `line` units in another where one is given. */
export function area(d: string, colour: string, line = 0, lineColour: string = INKS.night): string {
  return `<path d="${d}" fill="${colour}"${
    line ? ` stroke="${lineColour}" stroke-width="${num(line)}" stroke-linejoin="round"` : ""
  }/>`;
}

/** A line of the pen, its ends round. */
export function pen(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${
    num(width)
  }" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The paper around a shape that was cut out with a margin, which sets it off from any ground. */
export function dieCut(d: string): string {
  return area(d, INKS.paper, 17, INKS.paper);
}
