import type { CompetenceCode } from "../types.ts";

/** The inks that everything drawn here is printed in (sRGB hex). */
export const INKS = {
  /** The sheet, and the die-cut edge that carries a badge on a dark page. */
  paper: "#FBF6EC",
  /** The keyline: outlines and words. */
  night: "#1F2433",
  /** The second plate, printed a little out of register. */
  mustard: "#E2A93B",
  canal: "#17616B",
  brick: "#A23A2A",
  leaf: "#4E6B2F",
  plum: "#6B3A5B",
  indigo: "#34467F",
  madder: "#AB2F58",
  copper: "#8A4B12",
  slate: "#3B4754",
} as const;

/** The name of an ink. */
export type Ink = keyof typeof INKS;

/** The ink of each competence, on its badge, card, map, chart and in the game. */
export const COMPETENCE_INKS: Readonly<Record<CompetenceCode, Ink>> = {
  oral: "canal",
  team: "brick",
  rules: "indigo",
  organise: "leaf",
  value: "plum",
  support: "madder",
  codes: "copper",
  path: "slate",
};

/** The ink of a competence as a colour (sRGB hex). */
export function inkOf(competence: CompetenceCode): string {
  return INKS[COMPETENCE_INKS[competence]];
}

/** An ink thinned with paper, as a printer's tint: `share` 0 is paper, 1 the full ink. */
export function tint(ink: string, share: number, on: string = INKS.paper): string {
  const channel = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
  return "#" + [1, 3, 5].map((at) => {
    const value = channel(on, at) + (channel(ink, at) - channel(on, at)) * share;
    return Math.round(value).toString(16).padStart(2, "0");
  }).join("");
}
