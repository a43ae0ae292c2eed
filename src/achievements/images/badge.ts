import type { CompetenceCode, Level } from "../types.ts";
import { banner, bannerOutline } from "./banner.ts";
import { emblem } from "./emblem.ts";
import { inkOf } from "./inks.ts";
import { seal, sealOutline } from "./seal.ts";
import { dieCut } from "./svg.ts";
import { escapeXml } from "../../xml.ts";

/** What the picture of a badge shows. */
export interface BadgeDrawing {
  readonly competence: CompetenceCode;
  readonly level: Level;
  /** The level's word in the badge's language, at most 16 characters. */
  readonly word: string;
  /** What the picture says to those who don't see it. */
  readonly alt: string;
  /** How many endorsed it; with one or more the badge wears a seal with the number. */
  readonly endorsements?: number;
}

/** A badge of the framework as a whole SVG document, 320 units square. */
export function badgeSvg(drawing: BadgeDrawing): string {
  const { competence, level, word, endorsements = 0 } = drawing;
  const ink = inkOf(competence);
  const alt = escapeXml(drawing.alt);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320" ` +
    `role="img" aria-label="${alt}"><title>${alt}</title>` +
    dieCut(bannerOutline(level)) +
    emblem(competence, level) +
    banner(level, word, ink) +
    (endorsements > 0 ? dieCut(sealOutline) + seal(endorsements) : "") +
    `</svg>`;
}
