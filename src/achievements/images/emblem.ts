import type { CompetenceCode, Level } from "../types.ts";
import { beads, stopsAlong } from "./border.ts";
import { inkOf, INKS, tint } from "./inks.ts";
import { SILHOUETTES } from "./silhouettes.ts";
import { area, dieCut, num, pen } from "./svg.ts";
import { drawSymbol } from "./symbols/draw.ts";
import { SYMBOLS } from "./symbols/index.ts";

/** Emblems with a border are drawn smaller, so that every level fills the same square. */
const FIT: Record<Level, number> = { 1: 1, 2: 1, 3: 0.96, 4: 0.91 };
const FOOT = 236;

/**
 * The outline of a competence with its symbol. It grows richer with the level: a sheet, a full
 * field, rays and lace, and the lamps of the fair.
 */
export function emblem(competence: CompetenceCode, level: Level): string {
  const { path, centre, room } = SILHOUETTES[competence];
  const ink = inkOf(competence);
  const clip = `field-${competence}-${level}`;
  const fit = FIT[level];
  return `<g transform="translate(${num(160 * (1 - fit))} ${
    num(FOOT * (1 - fit))
  }) scale(${fit})">` +
    `<clipPath id="${clip}"><path d="${path}"/></clipPath>` +
    dieCut(path) + edge(path, level, ink) +
    `<g clip-path="url(#${clip})">` + area(path, INKS.paper) +
    `<g transform="translate(3 3)">${field(path, centre, level, ink)}</g></g>` +
    pen(path, INKS.night, 4) +
    drawSymbol(SYMBOLS[competence], {
      centre,
      room,
      ink: level === 1 ? ink : INKS.paper,
      plate: INKS.mustard,
      field: level === 1 ? tint(ink, 0.1) : ink,
      halo: level > 2 ? 6 : undefined,
    }) + `</g>`;
}

/** What lies outside the outline. */
function edge(path: string, level: Level, ink: string): string {
  if (level < 3) return "";
  const lace = level === 3 ? beads(stopsAlong(path, 15, 1), 9) : beads(stopsAlong(path, 16, 14), 9);
  const trim = dieCut(lace) + area(lace, INKS.night, 6) + area(lace, INKS.mustard);
  if (level === 3) return trim;
  const lamps = stopsAlong(path, 15.5, 8.5);
  return area(path, INKS.paper, 50, INKS.paper) + trim + pen(path, INKS.night, 35) +
    pen(path, ink, 29) +
    area(beads(lamps, 5), INKS.mustard) + area(beads(lamps, 2.6), INKS.paper);
}

/** What lies inside it; drawn a little out of register, as a second plate is. */
function field(
  path: string,
  centre: readonly [number, number],
  level: Level,
  ink: string,
): string {
  const inside = (width: number, colour: string) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width * 2}"/>`;
  if (level === 1) return area(path, tint(ink, 0.1)) + inside(13, ink);
  if (level === 2) return area(path, ink) + inside(12, INKS.paper) + inside(8.5, ink);
  const sun = rays(centre, 0.25, tint(ink, 0.8));
  if (level === 3) return area(path, ink) + sun + inside(12, INKS.paper) + inside(8.5, ink);
  return area(path, ink) + sun + rays(centre, 0.07, INKS.mustard) + inside(9, INKS.mustard) +
    inside(4, ink);
}

/** Rays from a point to beyond the field; `half` is half a ray's share of its step. */
function rays([x, y]: readonly [number, number], half: number, colour: string): string {
  const count = 28;
  const tip = (turn: number) => {
    const angle = 2 * Math.PI * turn / count - Math.PI / 2;
    return `${num(x + 260 * Math.cos(angle))} ${num(y + 260 * Math.sin(angle))}`;
  };
  const all = Array.from(
    { length: count },
    (_, turn) => `M${num(x)} ${num(y)} L${tip(turn - half)} L${tip(turn + half)} Z`,
  );
  return area(all.join(" "), colour);
}
