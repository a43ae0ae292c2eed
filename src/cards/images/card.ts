import type { CompetenceCode, Level } from "../../achievements/types.ts";
import { inkOf, INKS, tint } from "../../achievements/images/inks.ts";
import { area, num, pen } from "../../achievements/images/svg.ts";
import { escapeXml } from "../../xml.ts";
import { linesOf, Press, printable, type Setting, widthOf } from "./press.ts";
import { markParts } from "./mark.ts";
import { pennantOn, STEP_OUTLINES } from "./steps.ts";

/** What is drawn of one competence. */
export interface DrawnCompetence {
  readonly competence: CompetenceCode;
  readonly name: string;
  readonly level: Level;
  /** The level's words: "Avec assurance". */
  readonly word: string;
  /** How autonomous that is, in a sentence. */
  readonly sentence: string;
  readonly example?: string;
  /** How many saw it too; with one or more it wears a seal. */
  readonly endorsements: number;
}

/** What is drawn of a card, every word of it in the card's language. */
export interface CardDrawing {
  /** What this is: "Carte de compétences". */
  readonly kind: string;
  /** Whose it is, where they chose to say so. */
  readonly name?: string;
  /** "Bénévole à l’accueil". */
  readonly role?: string;
  /** "Les Géants de Tourcoing". */
  readonly association?: string;
  /** "De septembre 2024 à juin 2026, environ 120 heures". */
  readonly time?: string;
  readonly competences: readonly DrawnCompetence[];
  /** Who says so, and since when. */
  readonly foot: string;
  /** What the picture says to those who don't see it. */
  readonly alt: string;
}

const WIDTH = 1080;
const MARGIN = 84;
const INNER = WIDTH - 2 * MARGIN;
/** The least that a row is high: its emblem's. */
const ROW = 222;
const FLAGS = [INKS.brick, INKS.mustard, INKS.canal, INKS.leaf, INKS.plum] as const;

const KIND: Setting = { face: "strong", size: 34 };
const ROLE: Setting = { face: "strong", size: 36 };
const SMALL: Setting = { face: "text", size: 30 };
const NAME: Setting = { face: "title", size: 40 };
const WORD: Setting = { face: "strong", size: 28 };
const EXAMPLE: Setting = { face: "text", size: 28 };

/** A card as a whole SVG document, 1080 units wide; it is as high as its words want. */
export function cardSvg(drawing: CardDrawing): string {
  const press = new Press();
  const head = drawHead(press, drawing);
  let y = head.height;
  const rows = drawing.competences.map((one) => {
    const { drawn, height } = drawRow(press, one, y);
    y += height;
    return drawn;
  });
  const foot = y + 12;
  const footLines = linesOf(drawing.foot, { ...SMALL, size: 26, width: INNER, most: 3 });
  const words = footLines.map((line, index) =>
    press.line(line, {
      face: "text",
      size: 26,
      x: WIDTH / 2,
      y: foot + 30 + index * 34,
      ink: INKS.night,
      centred: true,
    })
  );
  const height = foot + 30 + footLines.length * 34 + 44;
  const alt = escapeXml(drawing.alt);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" ` +
    `width="${WIDTH}" height="${height}" role="img" aria-label="${alt}"><title>${alt}</title>` +
    press.letters() + sheet(height) + bunting() + head.drawn + rows.join("") + words.join("") +
    `</svg>`;
}

/** Paper, with the keyline and the second ink a little inside it. */
function sheet(height: number): string {
  const frame = (inset: number) =>
    `M${inset} ${inset} H${WIDTH - inset} V${height - inset} H${inset} Z`;
  return area(`M0 0 H${WIDTH} V${height} H0 Z`, INKS.paper) +
    pen(frame(20), INKS.night, 6) + pen(frame(34), INKS.mustard, 5);
}

/** Flags on a string across the top, hanging a little. */
function bunting(): string {
  const sag = (x: number) => 44 + 46 * (1 - ((x - WIDTH / 2) / (WIDTH / 2)) ** 2);
  const count = 13;
  const step = (WIDTH - 56) / count;
  const flags = Array.from({ length: count }, (_, index) => {
    const [left, right] = [28 + index * step + 9, 28 + (index + 1) * step - 9];
    const [from, to] = [sag(left), sag(right)];
    const d = `M${num(left)} ${num(from)} L${num(right)} ${num(to)} L${num((left + right) / 2)} ${
      num((from + to) / 2 + 62)
    } Z`;
    return area(`M${num(left + 4)} ${num(from + 5)} ${d.slice(d.indexOf("L"))}`, INKS.paper) +
      area(d, FLAGS[index % FLAGS.length]!, 4);
  });
  return pen(
    `M23 ${num(sag(23))} Q${WIDTH / 2} ${2 * 90 - sag(23)} ${WIDTH - 23} ${num(sag(23))}`,
    INKS.night,
    5,
  ) +
    flags.join("");
}

/** Whose card it is, where they were, and how long. */
function drawHead(press: Press, drawing: CardDrawing): { drawn: string; height: number } {
  const { name, kind, role, association, time } = drawing;
  const parts: string[] = [];
  let y = 228;
  const centre = (text: string, setting: Setting, ink: string) =>
    parts.push(press.line(text, { ...setting, x: WIDTH / 2, y, ink, centred: true }));
  const shownName = name && printable(name, "title");
  if (shownName) {
    centre(kind, KIND, INKS.brick);
    y += 84;
    poster(shownName);
  } else {
    poster(kind);
  }
  const lines = (text: string | undefined, setting: Setting, leading: number) => {
    for (const line of text ? linesOf(text, { ...setting, width: INNER, most: 3 }) : []) {
      y += leading;
      centre(line, setting, INKS.night);
    }
  };
  lines(role, ROLE, 50);
  lines(association, SMALL, 44);
  lines(time, SMALL, 44);
  return { drawn: parts.join(""), height: y + 52 };

  /** The largest words, printed twice, the second ink out of register. */
  function poster(text: string): void {
    const full = widthOf(text, { face: "title", size: 84 });
    const size = Math.max(52, Math.min(84, 84 * INNER / full));
    const lines = linesOf(text, { face: "title", size, width: INNER, most: 3 });
    lines.forEach((line, index) => {
      if (index > 0) y += size * 1.06;
      for (const [shift, ink] of [[size * 0.06, INKS.mustard], [0, INKS.night]] as const) {
        parts.push(
          press.line(line, {
            face: "title",
            size,
            x: WIDTH / 2 + shift,
            y: y + shift,
            ink,
            centred: true,
          }),
        );
      }
    });
    y += 20;
  }
}

/** One competence: its emblem, its name and steps, and the example. */
function drawRow(
  press: Press,
  one: DrawnCompetence,
  top: number,
): { drawn: string; height: number } {
  const ink = inkOf(one.competence);
  const left = MARGIN + 214;
  const width = WIDTH - MARGIN - left;
  const words: string[] = [];
  let y = top + 18;
  const put = (lines: readonly string[], setting: Setting, leading: number, colour: string) => {
    for (const line of lines) {
      y += leading;
      words.push(press.line(line, { ...setting, x: left, y, ink: colour }));
    }
  };
  put(linesOf(one.name, { ...NAME, width: width - 150, most: 2 }), NAME, 42, ink);
  put([one.word], WORD, 40, INKS.night);
  const said = one.example ?? one.sentence;
  put(linesOf(said, { ...EXAMPLE, width, most: 8 }), EXAMPLE, 37, INKS.night);
  return {
    drawn: pen(`M${MARGIN} ${top} H${WIDTH - MARGIN}`, tint(INKS.night, 0.22), 3) +
      `<g transform="translate(${MARGIN - 14} ${top + 24}) scale(0.66)">${
        markParts(one.competence, one.endorsements)
      }</g>` +
      `<g transform="translate(${WIDTH - MARGIN - 130} ${top + 12})">${steps(one.level, ink)}</g>` +
      words.join(""),
    height: Math.max(ROW, y - top + 44),
  };
}

/** Four steps, filled as far as one came, with a pennant on that one. */
function steps(level: Level, ink: string): string {
  const { pole, cloth } = pennantOn(level);
  return STEP_OUTLINES.map((outline, index) => area(outline, index < level ? ink : INKS.paper, 3.5))
    .join("") + pen(pole, INKS.night, 3.5) + area(cloth, INKS.mustard, 3);
}
