import type { Level } from "../types.ts";
import { letter } from "./lettering.ts";
import { INKS } from "./inks.ts";
import { area, num } from "./svg.ts";

const TOP = 220;
const BOTTOM = 262;
const STRIP = `M40 ${TOP} H280 V${BOTTOM} H40 Z`;
const FOLDS = `M46 ${TOP + 10} H12 L22 ${TOP + 32} L12 ${BOTTOM + 10} H64 V${BOTTOM} H46 Z ` +
  `M274 ${TOP + 10} H308 L298 ${TOP + 32} L308 ${BOTTOM + 10} H256 V${BOTTOM} H274 Z`;
const CREASES = `M40 ${BOTTOM} H64 V${BOTTOM + 10} Z M280 ${BOTTOM} H256 V${BOTTOM + 10} Z`;

const TAIL = { width: 38, length: 50, notch: 13 };

/** The ribbons that hang from the banner: as many as the level, fanned out. */
export function tails(level: Level): string[] {
  const { width, length, notch } = TAIL;
  const shape = `M${-width / 2} 0 H${width / 2} V${length} L0 ${length - notch} L${
    -width / 2
  } ${length} Z`;
  return Array.from({ length: level }, (_, index) => {
    const place = index - (level - 1) / 2;
    return { x: 160 + place * 47, turn: -place * 5 };
  }).map(({ x, turn }) => rotate(shape, x, BOTTOM - 4, turn));
}

/** The outlines of banner and ribbons, for what lies under them all. */
export function bannerOutline(level: Level): string {
  return [STRIP, FOLDS, ...tails(level)].join(" ");
}

/** The banner with the level's word, and the ribbons below it. */
export function banner(level: Level, word: string, ink: string): string {
  const ribbons = tails(level).map((d, index) => area(d, index % 2 === 0 ? ink : INKS.mustard, 3.5))
    .join("");
  return ribbons +
    area(FOLDS, ink, 3.5) +
    area(CREASES, INKS.night, 3.5) +
    area(STRIP, level === 4 ? INKS.mustard : INKS.paper, 3.5) +
    area(letter(word, { x: 160, y: 241, size: 28, width: 214 }), INKS.night);
}

/** Polygon path data turned by `degrees` around its origin and moved. */
function rotate(d: string, x: number, y: number, degrees: number): string {
  const [cos, sin] = [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
  let [px, py] = [0, 0];
  return d.replace(/([MHVL])([-\d.]+)(?: ([-\d.]+))?/g, (_, command, first, second) => {
    if (command === "H") px = Number(first);
    else if (command === "V") py = Number(first);
    else [px, py] = [Number(first), Number(second)];
    const point = `${num(x + px * cos - py * sin)} ${num(y + px * sin + py * cos)}`;
    return `${command === "M" ? "M" : "L"}${point}`;
  });
}
