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

/** One ribbon, hanging from its own origin, its end cut to a swallowtail. */
const TAIL = [[-19, 0], [19, 0], [19, 50], [0, 37], [-19, 50]] as const;

/** The ribbons that hang from the banner: as many as the level, fanned out. */
function tails(level: Level): string[] {
  return Array.from({ length: level }, (_, index) => {
    const place = index - (level - 1) / 2;
    const turn = -place * 5 * Math.PI / 180;
    const corners = TAIL.map(([x, y]) => {
      const across = 160 + place * 47 + x * Math.cos(turn) - y * Math.sin(turn);
      const down = BOTTOM - 4 + x * Math.sin(turn) + y * Math.cos(turn);
      return `${num(across)} ${num(down)}`;
    });
    return `M${corners.join(" L")} Z`;
  });
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
