import { inkOf, INKS, tint } from "../../../achievements/images/inks.ts";
import { STEPS_SHEET } from "../../../cards/images/steps.ts";
import type { CardFace, FaceCompetence } from "../face.ts";
import { drawBunting, drawCode, drawSteps, marksOf } from "./drawings.ts";
import { MM, Paper, type Setting } from "./paper.ts";

const WIDTH = 210 * MM;
const HEIGHT = 297 * MM;
const MARGIN = 18 * MM;
const INNER = WIDTH - 2 * MARGIN;
const MARK = 30 * MM;
const STEPS = 27 * MM;
const LEFT = MARGIN + MARK + 6 * MM;

const KIND: Setting = { face: "strong", size: 13, ink: INKS.brick, align: "center" };
const NAME: Setting = { face: "title", size: 30, align: "center" };
const ROLE: Setting = { face: "strong", size: 14, align: "center" };
const LINE: Setting = { face: "text", size: 11.5, align: "center" };
const TITLE: Setting = { face: "title", size: 16, leading: 0.05 };
const WORD: Setting = { face: "strong", size: 11 };
const EXAMPLE: Setting = { face: "text", size: 11.5 };
const SMALL: Setting = { face: "text", size: 9, ink: INKS.night };

/** The card on A4, in as many sheets as its words want; nearly always one. */
export async function a4Pdf(face: CardFace): Promise<Uint8Array> {
  const paper = new Paper({ title: face.title, language: face.language });
  const marks = await marksOf(face.competences);
  frame(paper);
  paper.adorn(() =>
    drawBunting(paper.doc, { x: 9 * MM, y: 13 * MM, width: WIDTH - 18 * MM, count: 13 })
  );
  let y = head(paper, face);
  face.competences.forEach((one, index) => {
    const height = rowHeight(paper, one);
    if (y + height > HEIGHT - MARGIN) {
      paper.doc.addPage();
      frame(paper);
      y = MARGIN;
    }
    row(paper, one, marks[index]!, y);
    y += height;
  });
  foot(paper, face, y);
  return await paper.finish();
}

function frame(paper: Paper): void {
  paper.adorn(() => {
    for (const [inset, ink, width] of [[7, INKS.night, 2], [9, INKS.mustard, 1.6]] as const) {
      paper.doc.rect(inset * MM, inset * MM, WIDTH - 2 * inset * MM, HEIGHT - 2 * inset * MM)
        .lineWidth(width).stroke(ink);
    }
  });
}

/** Whose card it is, where, how long. @returns where it ends */
function head(paper: Paper, face: CardFace): number {
  const place = (y: number) => ({ x: MARGIN, y, width: INNER });
  let y = 35 * MM;
  if (face.name) y = paper.words("P", face.kind, KIND, place(y)) + 2;
  y = paper.title(face.name ?? face.kind, NAME, place(y)) + 6;
  if (face.role) y = paper.words("P", face.role, ROLE, place(y));
  for (const line of [face.association, face.time]) {
    if (line) y = paper.words("P", line, LINE, place(y));
  }
  for (const { line } of face.context) {
    y = paper.words("P", line, LINE, place(y));
  }
  return y + 5 * MM;
}

/** How wide a competence's words may be: beside the steps, and below them. */
const COLUMN = WIDTH - MARGIN - LEFT - STEPS - 6 * MM;
const WIDE = WIDTH - MARGIN - LEFT;
/** How far below a row's top the steps end. */
const STEPS_END = 4 * MM + STEPS * STEPS_SHEET.height / STEPS_SHEET.width;

/** The words of a competence below its level, each with how it is set: many are set smaller. */
function linesOf(
  paper: Paper,
  { example, seen }: FaceCompetence,
): (readonly [text: string, setting: Setting])[] {
  const room = { width: WIDE, height: HEIGHT / 5 };
  return [
    ...(example
      ? [[example, paper.fitting(example, EXAMPLE, room, [EXAMPLE.size, 10, 9])] as const]
      : []),
    ...(seen ? [[seen, WORD] as const] : []),
  ];
}

function rowHeight(paper: Paper, one: FaceCompetence): number {
  const beside = 4 * MM + paper.heightOf(one.name, TITLE, COLUMN) +
    paper.heightOf(`${one.word}. ${one.sentence}`, WORD, COLUMN) + 2;
  const words = linesOf(paper, one).reduce(
    (sum, [text, setting]) => sum + paper.heightOf(text, setting, WIDE) + 2,
    Math.max(beside, STEPS_END),
  );
  return Math.max(MARK * 0.87 + 6 * MM, words + 4 * MM);
}

function row(paper: Paper, one: FaceCompetence, mark: Buffer, top: number): void {
  const { doc } = paper;
  paper.adorn(() => {
    doc.moveTo(MARGIN, top).lineTo(WIDTH - MARGIN, top).lineWidth(0.8)
      .stroke(tint(INKS.night, 0.25));
    doc.image(mark, MARGIN, top + 3 * MM, { width: MARK });
    drawSteps(doc, one, { x: WIDTH - MARGIN - STEPS, y: top + 3 * MM, width: STEPS });
  });
  const place = (y: number) => ({ x: LEFT, y, width: COLUMN });
  const title = { ...TITLE, ink: inkOf(one.competence) };
  let y = paper.words("H2", one.name, title, place(top + 4 * MM));
  y = Math.max(
    paper.sentence(`${one.word}.`, one.sentence, WORD, place(y)) + 2,
    top + STEPS_END,
  );
  for (const [text, setting] of linesOf(paper, one)) {
    y = paper.words("P", text, setting, { x: LEFT, y, width: WIDE }) + 2;
  }
}

/** Who signed, and where to see it. */
function foot(paper: Paper, face: CardFace, below: number): void {
  const side = face.address ? 25 * MM : 0;
  let y = Math.max(below + 4 * MM, HEIGHT - 16 * MM - (side || 10 * MM));
  if (y + side > HEIGHT - 10 * MM) {
    paper.doc.addPage();
    frame(paper);
    y = MARGIN;
  }
  const { address } = face;
  if (address) {
    paper.figure(face.codeAlt, () => drawCode(paper.doc, address, { x: MARGIN, y, side }));
  }
  const place = { x: MARGIN + (side && side + 4 * MM), width: INNER - (side && side + 4 * MM) };
  const next = paper.words("P", face.foot, SMALL, { ...place, y: y + (side ? 4 * MM : 0) });
  if (address) paper.words("P", address, SMALL, { ...place, y: next });
}
