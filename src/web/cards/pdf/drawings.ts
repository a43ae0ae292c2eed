import { inkOf, INKS } from "../../../achievements/images/inks.ts";
import { renderPng } from "../../../achievements/images/png.ts";
import type { Level } from "../../../achievements/types.ts";
import { markSvg } from "../../../cards/images/mark.ts";
import { pennantOn, STEP_OUTLINES, STEPS_SHEET } from "../../../cards/images/steps.ts";
import QRCode from "qrcode";
import type { FaceCompetence } from "../face.ts";

type Doc = PDFKit.PDFDocument;

/** Pixels across: enough for 45 mm in print. */
const MARK_PIXELS = 640;
const FLAGS = [INKS.brick, INKS.mustard, INKS.canal, INKS.leaf, INKS.plum] as const;

/** The mark of each competence of a card, as a picture for paper. */
export async function marksOf(competences: readonly FaceCompetence[]): Promise<Buffer[]> {
  return await Promise.all(
    competences.map(async ({ competence, endorsements }) =>
      Buffer.from(await renderPng(markSvg(competence, endorsements), MARK_PIXELS))
    ),
  );
}

/** Four steps with a pennant, `width` points wide. */
export function drawSteps(
  doc: Doc,
  { competence, level }: Pick<FaceCompetence, "competence" | "level">,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  doc.save().translate(x, y).scale(width / STEPS_SHEET.width);
  STEP_OUTLINES.forEach((outline, index) => {
    doc.path(outline).lineWidth(3.5).lineJoin("round")
      .fillAndStroke(index < level ? inkOf(competence) : "#ffffff", INKS.night);
  });
  const { pole, cloth } = pennantOn(level as Level);
  doc.path(pole).lineWidth(3.5).stroke(INKS.night);
  doc.path(cloth).lineWidth(3).fillAndStroke(INKS.mustard, INKS.night);
  doc.restore();
}

/** Flags on a string that hangs between two points at one height. */
export function drawBunting(
  doc: Doc,
  { x, y, width, count }: { x: number; y: number; width: number; count: number },
): void {
  const sag = width * 0.045;
  const at = (share: number) => y + sag * (1 - (2 * share - 1) ** 2);
  const step = 1 / count;
  doc.save().lineJoin("round");
  for (let index = 0; index < count; index++) {
    const [from, to] = [index * step + step * 0.12, (index + 1) * step - step * 0.12];
    doc.moveTo(x + from * width, at(from)).lineTo(x + to * width, at(to))
      .lineTo(x + (from + to) / 2 * width, (at(from) + at(to)) / 2 + step * width * 0.8).closePath()
      .lineWidth(1.4).fillAndStroke(FLAGS[index % FLAGS.length]!, INKS.night);
  }
  doc.moveTo(x, y).quadraticCurveTo(x + width / 2, y + 2 * sag, x + width, y).lineWidth(1.6)
    .stroke(INKS.night);
  doc.restore();
}

/** A square to scan, its quiet zone included. */
export function drawCode(
  doc: Doc,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const size: number = modules.size;
  const unit = side / (size + 8);
  doc.rect(x, y, side, side).fill("#ffffff");
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules.get(row, column)) continue;
      doc.rect(x + (column + 4) * unit, y + (row + 4) * unit, unit * 1.02, unit * 1.02);
    }
  }
  doc.fill("#000000");
}
