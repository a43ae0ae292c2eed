import { chance } from "./chance.ts";
import { type Ink, INKS, tint } from "./inks.ts";
import { initials } from "./initials.ts";
import { letter } from "./lettering.ts";
import { area, dieCut, pen } from "./svg.ts";
import { escapeXml } from "../../xml.ts";

/** Outlines for associations; none is a competence's. */
const SHAPES = [
  // A round sign, a shop sign, an arch, a roof, a hexagonal floor tile.
  "M160 24 A136 136 0 1 1 159.9 24 Z",
  "M76 32 H244 Q288 32 288 76 V244 Q288 288 244 288 H76 Q32 288 32 244 V76 Q32 32 76 32 Z",
  "M160 24 C236 24 284 76 284 148 V272 Q284 290 266 290 H54 Q36 290 36 272 V148 C36 76 84 24 160 24 Z",
  "M160 20 L290 122 V272 Q290 290 272 290 H48 Q30 290 30 272 V122 Z",
  "M160 20 L284 90 V230 L160 300 L36 230 V90 Z",
] as const;

/** Grounds for the lower part, in the second ink. */
const GROUNDS = [
  // Canal, bricks, fields, the chequer of a floor.
  "M0 222 q20 -22 40 0 t40 0 t40 0 t40 0 t40 0 t40 0 t40 0 t40 0 V320 H0 Z",
  "M0 224 H60 V246 H0 Z M68 224 H148 V246 H68 Z M156 224 H236 V246 H156 Z M244 224 H320 V246 H244 Z " +
  "M0 254 H104 V276 H0 Z M112 254 H192 V276 H112 Z M200 254 H280 V276 H200 Z M0 284 H60 V306 H0 Z " +
  "M68 284 H148 V306 H68 Z M156 284 H236 V306 H156 Z M244 284 H320 V306 H244 Z",
  "M0 240 Q90 196 190 236 T320 220 V320 H0 Z",
  "M0 224 h40 v32 h-40 Z m80 0 h40 v32 h-40 Z m80 0 h40 v32 h-40 Z m80 0 h40 v32 h-40 Z " +
  "M40 256 h40 v32 h-40 Z m80 0 h40 v32 h-40 Z m80 0 h40 v32 h-40 Z m80 0 h40 v32 h-40 Z",
] as const;

const PAIRS: readonly (readonly [Ink, Ink])[] = [
  ["canal", "mustard"],
  ["brick", "mustard"],
  ["indigo", "brick"],
  ["leaf", "mustard"],
  ["plum", "madder"],
  ["slate", "mustard"],
];

/**
 * A logo for an organisation that has none: its initials on a sign in two inks.
 *
 * @param seed what makes it this organisation's for ever, such as its id
 * @returns a whole SVG document, 320 units square
 */
export function organisationLogo(name: string, seed: string): string {
  const draw = chance(seed);
  const shape = draw.pick(SHAPES);
  const ground = draw.pick(GROUNDS);
  const [first, second] = draw.pick(PAIRS);
  const clip = `sign-${SHAPES.indexOf(shape)}`;
  const letters = initials(name, 3);
  const word = letter(letters, { x: 160, y: 150, size: 150, width: 200 });
  const plate = second === "mustard" ? tint(INKS.night, 0.55, INKS[first]) : INKS.mustard;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320" ` +
    `role="img" aria-label="${escapeXml(name)}"><title>${escapeXml(name)}</title>` +
    `<clipPath id="${clip}"><path d="${shape}"/></clipPath>` +
    dieCut(shape) +
    `<g clip-path="url(#${clip})">` + area(shape, INKS.paper) +
    `<g transform="translate(4 4)">` + area(shape, INKS[first]) + area(ground, INKS[second]) +
    `</g></g>` +
    pen(shape, INKS.night, 6) +
    `<g transform="translate(6 6)">${area(word, plate)}</g>` + area(word, INKS.paper) +
    `</svg>`;
}
