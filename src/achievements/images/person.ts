import { beads } from "./border.ts";
import { chance } from "./chance.ts";
import { type Ink, INKS, tint } from "./inks.ts";
import { initials } from "./initials.ts";
import { letter } from "./lettering.ts";
import { area, dieCut, pen } from "./svg.ts";
import { escapeXml } from "../../xml.ts";
import { disc } from "./symbols/disc.ts";

/** A ring of `count` discs of one size. */
function ring(count: number, distance: number, radius: number): string {
  return disc(160, 160, distance) + beads(
    Array.from({ length: count }, (_, index) => {
      const angle = (index + 0.5) * 2 * Math.PI / count;
      return { x: 160 + distance * Math.cos(angle), y: 160 + distance * Math.sin(angle) };
    }),
    radius,
  );
}

/** What is around the face: a disc, petals, lace, a tile, a tile on its corner. */
const FRAMES = [
  disc(160, 160, 136),
  ring(8, 94, 46),
  ring(18, 118, 22),
  "M80 30 H240 Q290 30 290 80 V240 Q290 290 240 290 H80 Q30 290 30 240 V80 Q30 30 80 30 Z",
  "M134 24 Q160 4 186 24 L296 134 Q316 160 296 186 L186 296 Q160 316 134 296 L24 186 Q4 160 24 134 Z",
] as const;

const GROUNDS: readonly Ink[] = [
  "canal",
  "brick",
  "leaf",
  "plum",
  "indigo",
  "madder",
  "copper",
  "slate",
];
const FACES = [
  INKS.paper,
  tint(INKS.mustard, 0.35),
  tint(INKS.canal, 0.15),
  tint(INKS.brick, 0.15),
];
const SMILES = [
  "M112 204 Q160 246 208 204",
  "M118 212 Q160 236 202 212",
  "M124 208 Q170 244 204 198",
];

/**
 * A mark for a member who has given no picture: their initials are the eyes of a smile, so that it
 * is friendly and supposes nothing about how they look.
 *
 * @param seed what makes it this person's for ever, such as their id
 * @returns a whole SVG document, 320 units square
 */
export function personMark(name: string, seed: string): string {
  const draw = chance(seed);
  const frame = draw.pick(FRAMES);
  const ground = INKS[draw.pick(GROUNDS)];
  const face = draw.pick(FACES);
  const smile = draw.pick(SMILES);
  const [left, right = left] = initials(name, 2);
  const eye = (character: string | undefined, x: number) =>
    character ? letter(character, { x, y: 142, size: 92, width: 76 }) : disc(x, 142, 13);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320" ` +
    `role="img" aria-label="${escapeXml(name)}"><title>${escapeXml(name)}</title>` +
    dieCut(frame) + area(frame, INKS.night, 12) + area(frame, INKS.paper) +
    `<g transform="translate(3 3)">${area(frame, ground)}</g>` +
    `<g transform="translate(5 5)">${area(disc(160, 160, 92), INKS.mustard)}</g>` +
    area(disc(160, 160, 92), face, 5) +
    area(eye(left, 122) + eye(right, 198), INKS.night) + pen(smile, INKS.night, 9) +
    `</svg>`;
}
