import { beads } from "./border.ts";
import { INKS } from "./inks.ts";
import { letter } from "./lettering.ts";
import { area, pen } from "./svg.ts";
import { disc } from "./symbols/disc.ts";

const X = 266;
const Y = 56;

const RIM = beads(
  Array.from({ length: 16 }, (_, index) => {
    const angle = index * Math.PI / 8;
    return { x: X + 33 * Math.cos(angle), y: Y + 33 * Math.sin(angle) };
  }),
  9,
) + disc(X, Y, 33);

/** The outline of the seal, for what lies under it. */
export const sealOutline = RIM;

/** The seal of an endorsed badge: how many people put their word to it, over a signature. */
export function seal(endorsements: number): string {
  const number = endorsements > 99 ? "99+" : String(endorsements);
  return area(RIM, INKS.night, 6) + area(RIM, INKS.mustard) +
    area(disc(X, Y, 29), INKS.paper, 3) +
    area(letter(number, { x: X, y: Y - 5, size: 40, width: 44 }), INKS.night) +
    pen(`M${X - 14} ${Y + 18} q5 -8 8 -1 q3 5 7 -2 q4 -5 6 1 q2 4 7 -1`, INKS.night, 3);
}
