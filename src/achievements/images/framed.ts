import { seal, sealOutline } from "./seal.ts";
import { dieCut } from "./svg.ts";
import { escapeXml } from "../../xml.ts";

/**
 * A badge with a picture of its own as a whole SVG document, 320 units square.
 *
 * @param png of our own making
 */
export function framedPicture(
  png: Uint8Array,
  { alt, endorsements }: { readonly alt: string; readonly endorsements: number },
): string {
  const label = escapeXml(alt);
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320" ` +
    `role="img" aria-label="${label}"><title>${label}</title>` +
    `<image href="${href}" width="320" height="320"/>` +
    (endorsements > 0 ? dieCut(sealOutline) + seal(endorsements) : "") +
    `</svg>`;
}
