import type { CompetenceCode } from "../../achievements/types.ts";
import { emblem } from "../../achievements/images/emblem.ts";
import { seal, sealOutline } from "../../achievements/images/seal.ts";
import { dieCut } from "../../achievements/images/svg.ts";

/** The part of a badge's sheet that a mark fills: no banner hangs below it. */
export const MARK_SHEET = "8 4 304 264";

/**
 * The mark of a competence as SVG: its outline and symbol, without the level, which a card draws as
 * steps. With endorsements it wears the seal that counts them.
 */
export function markParts(competence: CompetenceCode, endorsements: number): string {
  return emblem(competence, 2) +
    (endorsements > 0 ? dieCut(sealOutline) + seal(endorsements) : "");
}

/** The marks of a card's competences, two by two, as one SVG document: the card seen from afar. */
export function marksSvg(
  marks: readonly { readonly competence: CompetenceCode; readonly endorsements: number }[],
): string {
  const [width, height] = [210, 182];
  const rows = Math.ceil(marks.length / 2);
  const top = (440 - rows * (height + 20) + 20) / 2;
  const drawn = marks.map(({ competence, endorsements }, index) => {
    const [x, y] = [index % 2 * (width + 20), top + Math.floor(index / 2) * (height + 20)];
    return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${MARK_SHEET}">` +
      `${markParts(competence, endorsements)}</svg>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 440">${drawn.join("")}</svg>`;
}

/** One mark as a whole SVG document. */
export function markSvg(competence: CompetenceCode, endorsements: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${MARK_SHEET}" width="304" ` +
    `height="264">${markParts(competence, endorsements)}</svg>`;
}
