import { inkOf, INKS, tint } from "../../../achievements/images/inks.ts";
import type { CardFace, FaceCompetence } from "../face.ts";
import { drawBunting, drawCode, drawSteps, marksOf } from "./drawings.ts";
import { MM, Paper, type Setting, TITLE_LEADING } from "./paper.ts";

const WIDTH = 297 * MM;
const HEIGHT = 210 * MM;
/** One of the eight pages that the sheet folds into: A7. */
const PAGE = { width: WIDTH / 4, height: HEIGHT / 2 } as const;
const MARGIN = 6 * MM;
const INNER = PAGE.width - 2 * MARGIN;

/**
 * Where each page lies on the sheet, from its cover on: a column, and which of the rows. The upper
 * row stands on its head, so that a slit along the middle two columns makes a booklet.
 */
const PLACES: readonly (readonly [column: number, row: "upper" | "lower"])[] = [
  [3, "lower"],
  [3, "upper"],
  [2, "upper"],
  [1, "upper"],
  [0, "upper"],
  [0, "lower"],
  [1, "lower"],
  [2, "lower"],
];

const KIND: Setting = { face: "strong", size: 10, ink: INKS.brick, align: "center" };
const NAME: Setting = { face: "title", size: 19, align: "center" };
const ROLE: Setting = { face: "strong", size: 10, align: "center" };
const TITLE: Setting = { face: "title", size: 13, align: "center" };
const WORD: Setting = { face: "strong", size: 9, align: "center" };
const SENTENCE: Setting = { ...WORD, face: "text" };
const TEXT: Setting = { face: "text", size: 8.5 };
const SMALL: Setting = { face: "text", size: 7.5, align: "center" };
/** In which letters words are set that would not fit otherwise: none that one can't read. */
const SMALLER = [8.5, 7.5];
/** Where the cover's four marks stand. */
const MARKS = PAGE.height - 24 * MM;
const BOTTOM = PAGE.height - MARGIN;

/** The card as one A4 sheet that folds into a booklet of eight A7 pages. */
export async function pocketPdf(face: CardFace): Promise<Uint8Array> {
  const paper = new Paper({ title: face.title, language: face.language, landscape: true });
  const marks = await marksOf(face.competences);
  const pages: readonly ((paper: Paper) => void)[] = [
    (paper) => cover(paper, face, marks),
    (paper) => context(paper, face),
    ...face.competences.slice(0, 4).map((one, index) => (paper: Paper) =>
      competence(paper, one, marks[index]!)
    ),
    (paper) => seen(paper, face),
    (paper) => back(paper, face),
  ];
  folds(paper);
  pages.forEach((draw, index) => onPage(paper, index, draw));
  return await paper.finish();
}

/** Draws a page in measures of its own, wherever and however it lies on the sheet. */
function onPage(paper: Paper, index: number, draw: (paper: Paper) => void): void {
  const [column, row] = PLACES[index]!;
  const { doc } = paper;
  doc.save();
  if (row === "lower") doc.translate(column * PAGE.width, PAGE.height);
  else doc.translate((column + 1) * PAGE.width, PAGE.height).rotate(180);
  draw(paper);
  doc.restore();
}

/** Where to fold, and where to cut. */
function folds(paper: Paper): void {
  const { doc } = paper;
  paper.adorn(() => {
    doc.save().lineWidth(0.5).strokeColor(tint(INKS.night, 0.35)).dash(2, { space: 3 });
    for (const column of [1, 2, 3]) {
      doc.moveTo(column * PAGE.width, 0).lineTo(column * PAGE.width, HEIGHT).stroke();
    }
    doc.moveTo(0, PAGE.height).lineTo(WIDTH, PAGE.height).stroke();
    doc.undash().lineWidth(1.2).strokeColor(INKS.brick)
      .moveTo(PAGE.width, PAGE.height).lineTo(3 * PAGE.width, PAGE.height).stroke();
    doc.restore();
  });
}

function cover(paper: Paper, face: CardFace, marks: readonly Buffer[]): void {
  const { doc } = paper;
  paper.adorn(() => {
    for (const [inset, ink] of [[3, INKS.night], [4, INKS.mustard]] as const) {
      doc.rect(inset * MM, inset * MM, PAGE.width - 2 * inset * MM, PAGE.height - 2 * inset * MM)
        .lineWidth(1.2).stroke(ink);
    }
    drawBunting(doc, { x: 4 * MM, y: 6 * MM, width: PAGE.width - 8 * MM, count: 9 });
    const side = INNER / 4;
    marks.forEach((mark, index) => {
      const width = side * 0.86;
      doc.image(mark, MARGIN + index * side + side * 0.07, MARKS, { width });
    });
  });
  let y = 24 * MM;
  if (face.name) y = paper.words("P", face.kind, KIND, { x: MARGIN, y, width: INNER }) + 2;
  const name = face.name ?? face.kind;
  const room = { width: INNER, height: 23 * MM };
  const poster = paper.fitting(name, { ...NAME, leading: TITLE_LEADING }, room, [19, 16, 13]);
  y = paper.title(name, poster, { ...room, x: MARGIN, y }) + 7;
  if (face.role) y = fit(paper, face.role, ROLE, { y, end: y + 14 * MM }) + 2;
  if (face.association) {
    fit(paper, face.association, { ...TEXT, align: "center" }, { y, end: MARKS - MM });
  }
}

/** Words between two heights: in smaller letters if they are many, then cut. @returns their end */
function fit(
  paper: Paper,
  text: string,
  setting: Setting,
  { y, end }: { readonly y: number; readonly end: number },
): number {
  const room = { width: INNER, height: end - y };
  const sizes = [setting.size, ...SMALLER.filter((size) => size < setting.size)];
  return paper.words("P", text, paper.fitting(text, setting, room, sizes), {
    ...room,
    x: MARGIN,
    y,
  });
}

function context(paper: Paper, face: CardFace): void {
  const place = (y: number) => ({ x: MARGIN, y, width: INNER });
  let y = paper.words("H2", face.contextTitle, TITLE, place(12 * MM)) + 10;
  if (face.time) y = paper.words("P", face.time, { ...WORD, size: 10 }, place(y)) + 10;
  face.context.forEach(({ label, value }, index) => {
    const share = (BOTTOM - y) / (face.context.length - index);
    const end = y + share - 8;
    y = paper.words("P", label, SMALL, place(y));
    y = fit(paper, value, { ...TEXT, size: 10, align: "center" }, { y, end }) + 8;
  });
}

function competence(paper: Paper, one: FaceCompetence, mark: Buffer): void {
  const { doc } = paper;
  const side = 26 * MM;
  const steps = 20 * MM;
  paper.adorn(() => {
    doc.image(mark, (PAGE.width - side) / 2, 6 * MM, { width: side });
    drawSteps(doc, one, { x: (PAGE.width - steps) / 2, y: 31 * MM, width: steps });
  });
  const place = (y: number) => ({ x: MARGIN, y, width: INNER });
  let y = 43 * MM;
  y = paper.words("H2", one.name, { ...TITLE, ink: inkOf(one.competence) }, place(y)) + 2;
  y = paper.words("P", one.word, WORD, place(y));
  y = paper.words("P", one.sentence, SENTENCE, place(y)) + 4;
  if (one.example) fit(paper, one.example, TEXT, { y, end: BOTTOM });
}

/** Who saw it too, or room for them to say so by hand; and where the card is. */
function seen(paper: Paper, face: CardFace): void {
  const { doc } = paper;
  const place = (y: number) => ({ x: MARGIN, y, width: INNER });
  const side = 24 * MM;
  const { address } = face;
  const end = PAGE.height - (address ? side + 18 * MM : 8 * MM);
  let y = paper.words("H2", face.seenTitle, TITLE, place(12 * MM)) + 8;
  const lines = face.competences.flatMap(({ name, seenBy }) =>
    seenBy ? [`${name}. ${seenBy}`] : []
  );
  lines.forEach((line, index) => {
    const share = (end - y) / (lines.length - index);
    y = fit(paper, line, TEXT, { y, end: y + share - 4 }) + 4;
  });
  paper.adorn(() => {
    for (let line = y + 8 * MM; line < end; line += 9 * MM) {
      doc.moveTo(MARGIN, line).lineTo(PAGE.width - MARGIN, line).lineWidth(0.6).dash(1, {
        space: 2,
      })
        .stroke(INKS.night).undash();
    }
  });
  if (!address) return;
  const x = (PAGE.width - side) / 2;
  paper.figure(
    face.codeAlt,
    () => drawCode(doc, address, { x, y: PAGE.height - side - 16 * MM, side }),
  );
  paper.words("P", address, SMALL, place(PAGE.height - 15 * MM));
}

function back(paper: Paper, face: CardFace): void {
  paper.adorn(() =>
    drawBunting(paper.doc, { x: 4 * MM, y: 8 * MM, width: PAGE.width - 8 * MM, count: 9 })
  );
  const place = (y: number) => ({ x: MARGIN, y, width: INNER });
  const y = paper.words("P", face.foot, { ...TEXT, align: "center" }, place(PAGE.height / 2 - 20));
  paper.words("P", face.foldNote, SMALL, place(y + 14));
}
