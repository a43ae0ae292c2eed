import { createHash } from "node:crypto";
import { renderPng } from "../achievements/images/png.ts";
import { escapeXml } from "../xml.ts";
import { INKS } from "../achievements/images/inks.ts";

/** What other sites show beside a link to a badge or a card: its picture, whose it is, from where. */
export interface Preview {
  /** Its picture, one SVG document of ours. */
  readonly picture: string;
  /** The badge's name, or that it is a card. */
  readonly title: string;
  /** The name the holder chose to show, if any. */
  readonly recipient?: string;
  /** Who gave the badge; where the card was lived. */
  readonly from: string;
}

/** In pixels, as Open Graph and its readers want it. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
const MAX_KEPT = 64;

const kept = new Map<string, Promise<Uint8Array>>();

/** The name of a preview as it is now: another one as soon as anything on it changes. */
export function previewVersion(preview: Preview): string {
  return createHash("sha256").update(JSON.stringify(preview)).digest("hex").slice(0, 16);
}

/** The preview as PNG; drawn once for all who ask at the same time, as they do after a post. */
export function previewPng(preview: Preview): Promise<Uint8Array> {
  const version = previewVersion(preview);
  const known = kept.get(version);
  if (known) return known;
  const drawn = renderPng(previewSvg(preview), PREVIEW_SIZE.width);
  drawn.catch(() => kept.delete(version));
  kept.set(version, drawn);
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!);
  return drawn;
}

function previewSvg({ picture, title, recipient, from }: Preview): string {
  const { width, height } = PREVIEW_SIZE;
  const heading = lines(title, 18, 3);
  const texts = [
    ...heading.map((line) => ({ line, size: 54, font: "Bricolage Grotesque", weight: 700 })),
    ...recipient ? lines(recipient, 26, 2).map((line) => ({ line, size: 40, weight: 700 })) : [],
    ...lines(from, 32, 2).map((line) => ({ line, size: 34, weight: 400 })),
  ];
  const tall = texts.reduce((sum, { size }) => sum + size * 1.35, 0);
  let y = (height - tall) / 2;
  const written = texts.map(({ line, size, weight, ...more }) => {
    y += size * 1.35;
    const font = "font" in more ? more.font : "Atkinson Hyperlegible Next";
    return `<text x="560" y="${Math.round(y - size * 0.3)}" font-family="${font}" ` +
      `font-size="${size}" font-weight="${weight}" fill="${INKS.night}">${escapeXml(line)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${INKS.paper}"/>` +
    `<rect y="${height - 26}" width="${width}" height="26" fill="${INKS.mustard}"/>` +
    nested(picture) + written.join("") + "</svg>";
}

/** A picture of ours, put in its place within another. */
function nested(svg: string): string {
  const start = svg.indexOf("<svg");
  const end = svg.indexOf(">", start);
  const root = svg.slice(start, end).replace(/\s(?:width|height|x|y)="[^"]*"/g, "");
  return `${root} x="70" y="85" width="440" height="440"${svg.slice(end)}`;
}

/** A text in lines of about so many characters; what does not fit ends with an ellipsis. */
function lines(text: string, length: number, most: number): string[] {
  const all: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = all.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= length) all.push(`${all.pop()} ${word}`);
    else all.push(word.length > length + 4 ? `${word.slice(0, length)}…` : word);
  }
  if (all.length <= most) return all;
  const cut = all[most - 1]!.replace(/[\s·–]+$/, "");
  return [...all.slice(0, most - 1), `${cut}…`];
}
