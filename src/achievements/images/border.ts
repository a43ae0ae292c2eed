import { svgPathProperties } from "svg-path-properties";
import { num } from "./svg.ts";

/** A place in a border, by its distance outwards from the outline. */
interface Stop {
  readonly x: number;
  readonly y: number;
}

/**
 * Evenly spaced places that follow a closed clockwise outline, an even number of them.
 *
 * @param spacing about how far apart they are on the outline
 * @param outwards how far outside the outline they lie
 */
export function stopsAlong(path: string, spacing: number, outwards = 0): Stop[] {
  const outline = new svgPathProperties(path);
  const length = outline.getTotalLength();
  const count = 2 * Math.round(length / spacing / 2);
  const at = (distance: number) => outline.getPointAtLength((distance + length) % length);
  return Array.from({ length: count }, (_, index) => {
    const here = length * (index + 0.5) / count;
    // Taken from its neighbours, so that a row of beads turns a corner without a jump.
    const [before, after] = [at(here - 6), at(here + 6)];
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const reach = outwards / Math.hypot(dx, dy);
    const { x, y } = at(here);
    return { x: x + dy * reach, y: y - dx * reach };
  });
}

/** A row of discs as path data. */
export function beads(stops: readonly Stop[], radius: number): string {
  return stops.map(({ x, y }) =>
    `M${num(x - radius)} ${num(y)} a${radius} ${radius} 0 1 0 ${2 * radius} 0 ` +
    `a${radius} ${radius} 0 1 0 ${-2 * radius} 0 Z`
  ).join(" ");
}
