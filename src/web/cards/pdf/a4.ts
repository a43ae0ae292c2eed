import { inkOf, INKS, tint } from "../../../achievements/images/inks.ts";
import type { CardFace, FaceCompetence } from "../face.ts";
import { drawBunting, drawCode, drawSteps, marksOf } from "./drawings.ts";
import { MM, Paper, type Setting } from "./paper.ts";

const WIDTH = 210 * MM;
const HEIGHT = 297 * MM;
const MARGIN = 18 * MM;
const INNER = WIDTH - 2 * MARGIN;
const MARK = 27 * MM;
const STEPS = 25 * MM;
const LEFT = MARGIN + MARK + 6 * MM;

const KIND: Setting = { face: "strong", size: 13, ink: INKS.brick, align: "center" };
const NAME: Setting = { face: "title", size: 30, align: "center" };
const ROLE: Setting = { face: "strong", size: 14, align: "center" };
const LINE: Setting = { face: "text", size: 11.5, align: "center" };
const TITLE: Setting = { face: "title", size: 15 };
const WORD: Setting = { face: "strong", size: 11 };
const TEXT: Setting = { face: "text", size: 11 };
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
  let y = 34 * MM;
  if (face.name) y = paper.words("P", face.kind, KIND, place(y)) + 2;
  y = paper.words("H1", face.name ?? face.kind, NAME, place(y)) + 2;
  if (face.role) y = paper.words("P", face.role, ROLE, place(y));
  for (const line of [face.association, face.time]) {
    if (line) y = paper.words("P", line, LINE, place(y));
  }
  for (const { label, value } of face.context) {
    y = paper.words("P", `${label} : ${value}`, LINE, place(y));
  }
  return y + 5 * MM;
}

function words(one: FaceCompetence): string[] {
  return [one.sentence, one.example ?? ""].filter(Boolean);
}

function rowHeight(paper: Paper, one: FaceCompetence): number {
  const width = WIDTH - MARGIN - LEFT;
  const title = paper.heightOf(one.name, TITLE, width - STEPS - 10);
  const text = words(one).reduce((sum, text) => sum + paper.heightOf(text, TEXT, width) + 2, 0);
  const seen = one.seen ? paper.heightOf(one.seen, WORD, width) + 2 : 0;
  return Math.max(MARK + 4 * MM, 5 * MM + title + text + seen + 4 * MM);
}

function row(paper: Paper, one: FaceCompetence, mark: Buffer, top: number): void {
  const { doc } = paper;
  const width = WIDTH - MARGIN - LEFT;
  paper.adorn(() => {
    doc.moveTo(MARGIN, top).lineTo(WIDTH - MARGIN, top).lineWidth(0.8)
      .stroke(tint(INKS.night, 0.25));
    doc.image(mark, MARGIN, top + 3 * MM, { width: MARK });
    drawSteps(doc, one, { x: WIDTH - MARGIN - STEPS, y: top + 2.5 * MM, width: STEPS });
  });
  let y = paper.words("H2", one.name, { ...TITLE, ink: inkOf(one.competence) }, {
    x: LEFT,
    y: top + 5 * MM,
    width: width - STEPS - 10,
  }) + 1;
  const [sentence, ...rest] = words(one);
  y = paper.words("P", sentence ?? "", WORD, { x: LEFT, y, width }) + 2;
  for (const text of rest) y = paper.words("P", text, TEXT, { x: LEFT, y, width }) + 2;
  if (one.seen) paper.words("P", one.seen, WORD, { x: LEFT, y, width });
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
