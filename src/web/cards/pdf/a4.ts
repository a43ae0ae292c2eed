import { inkOf, INKS, tint } from "../../../achievements/images/inks.ts";
import { STEPS_SHEET } from "../../../cards/images/steps.ts";
import type { CardFace, FaceCompetence } from "../face.ts";
import { drawBunting, drawCode, drawSteps, marksOf } from "./drawings.ts";
import { MM, Paper, type Setting, TITLE_LEADING } from "./paper.ts";

const WIDTH = 210 * MM;
const HEIGHT = 297 * MM;
const MARGIN = 18 * MM;
const INNER = WIDTH - 2 * MARGIN;
/** Where the last line of a sheet may end. */
const BOTTOM = HEIGHT - 10 * MM;

const KIND: Setting = { face: "strong", size: 13, ink: INKS.brick, align: "center" };
const NAME: Setting = { face: "title", size: 30, align: "center", leading: TITLE_LEADING };
const ROLE: Setting = { face: "strong", size: 14, align: "center" };
const LINE: Setting = { face: "text", size: 11.5, align: "center" };
const TITLE: Setting = { face: "title", size: 16, leading: 0.05 };
const WORD: Setting = { face: "strong", size: 11 };
const EXAMPLE: Setting = { face: "text", size: 11.5 };
const SMALL: Setting = { face: "text", size: 9, ink: INKS.night };

/** How large everything is: as designed, or smaller where that makes it one sheet. */
const SCALES = [1, 0.93, 0.86];

/** The card on A4, in as many sheets as its words want; nearly always one. */
export async function a4Pdf(face: CardFace): Promise<Uint8Array> {
  const paper = new Paper({ title: face.title, language: face.language });
  const marks = await marksOf(face.competences);
  const sizes = SCALES.map((scale) => new Sheet(paper, face, scale));
  (sizes.find((sheet) => sheet.isOne) ?? sizes[0]!).draw(marks);
  return await paper.finish();
}

/** The card's words, set in one size. */
class Sheet {
  readonly #paper: Paper;
  readonly #face: CardFace;
  readonly #scale: number;
  readonly #mark: number;
  readonly #steps: number;
  readonly #left: number;
  /** How wide a competence's words may be: beside the steps, and below them. */
  readonly #column: number;
  readonly #wide: number;
  /** How far below a row's top the steps end. */
  readonly #stepsEnd: number;
  /** How wide and high the code at the foot is. */
  readonly #code: number;

  constructor(paper: Paper, face: CardFace, scale: number) {
    this.#paper = paper;
    this.#face = face;
    this.#scale = scale;
    this.#mark = this.#mm(30);
    this.#steps = this.#mm(27);
    this.#left = MARGIN + this.#mark + this.#mm(6);
    this.#wide = WIDTH - MARGIN - this.#left;
    this.#column = this.#wide - this.#steps - this.#mm(6);
    this.#stepsEnd = this.#mm(4) + this.#steps * STEPS_SHEET.height / STEPS_SHEET.width;
    // A telephone reads it from the paper: it stays as large.
    this.#code = face.address ? 25 * MM : 0;
  }

  /** Whether all of it is on one sheet. */
  get isOne(): boolean {
    const rows = this.#face.competences.reduce((sum, one) => sum + this.#rowHeight(one), 0);
    return this.#headEnd() + rows + this.#footHeight <= BOTTOM;
  }

  draw(marks: readonly Buffer[]): void {
    this.#begin();
    this.#paper.adorn(() =>
      drawBunting(this.#paper.doc, { x: 9 * MM, y: 13 * MM, width: WIDTH - 18 * MM, count: 13 })
    );
    let y = this.#head();
    const { competences } = this.#face;
    competences.forEach((one, index) => {
      const height = this.#rowHeight(one);
      // Who signed never stands on a sheet alone.
      const below = index === competences.length - 1 ? this.#footHeight : 0;
      if (y + height + below > BOTTOM) y = this.#turn();
      this.#row(one, marks[index]!, y);
      y += height;
    });
    this.#foot(y);
  }

  #mm(length: number): number {
    return length * MM * this.#scale;
  }

  #set(setting: Setting): Setting {
    return { ...setting, size: setting.size * this.#scale };
  }

  #begin(): void {
    this.#paper.adorn(() => {
      for (const [inset, ink, width] of [[7, INKS.night, 2], [9, INKS.mustard, 1.6]] as const) {
        this.#paper.doc
          .rect(inset * MM, inset * MM, WIDTH - 2 * inset * MM, HEIGHT - 2 * inset * MM)
          .lineWidth(width).stroke(ink);
      }
    });
  }

  /** Goes on on another sheet. @returns where its words begin */
  #turn(): number {
    this.#paper.doc.addPage();
    this.#begin();
    return MARGIN;
  }

  /** Whose card it is, where, how long: each with the space below it. */
  #headLines(): { tag: "H1" | "P"; text: string; setting: Setting; gap: number }[] {
    const { name, kind, role, association, time, context } = this.#face;
    const line = (text: string | undefined, setting: Setting, gap = 0) =>
      text ? [{ tag: "P" as const, text, setting: this.#set(setting), gap }] : [];
    return [
      ...line(name && kind, KIND, 2),
      { tag: "H1", text: name ?? kind, setting: this.#set(NAME), gap: 6 },
      ...line(role, ROLE),
      ...[association, time, ...context.map((one) => one.line)].flatMap((text) => line(text, LINE)),
    ];
  }

  #headEnd(): number {
    const lines = this.#headLines();
    const height = ({ text, setting, gap }: typeof lines[number]) =>
      this.#paper.heightOf(text, setting, INNER) + gap;
    return this.#headTop + lines.reduce((sum, line) => sum + height(line), 0) + this.#mm(5);
  }

  /** Below the bunting. */
  get #headTop(): number {
    return 13 * MM + this.#mm(22);
  }

  /** @returns where it ends */
  #head(): number {
    let y = this.#headTop;
    for (const { tag, text, setting, gap } of this.#headLines()) {
      const place = { x: MARGIN, y, width: INNER };
      y = gap +
        (tag === "H1"
          ? this.#paper.title(text, setting, place)
          : this.#paper.words(tag, text, setting, place));
    }
    return y + this.#mm(5);
  }

  /** The words of a competence below its level, each with how it is set: many are set smaller. */
  #linesOf({ example, seen }: FaceCompetence): (readonly [text: string, setting: Setting])[] {
    const room = { width: this.#wide, height: HEIGHT / 5 };
    const usual = this.#set(EXAMPLE);
    return [
      ...(example
        ? [[example, this.#paper.fitting(example, usual, room, [usual.size, 10, 9])] as const]
        : []),
      ...(seen ? [[seen, this.#set(WORD)] as const] : []),
    ];
  }

  #rowHeight(one: FaceCompetence): number {
    const paper = this.#paper;
    const beside = this.#mm(4) + paper.heightOf(one.name, this.#set(TITLE), this.#column) +
      paper.heightOf(`${one.word}. ${one.sentence}`, this.#set(WORD), this.#column) + 2;
    const words = this.#linesOf(one).reduce(
      (sum, [text, setting]) => sum + paper.heightOf(text, setting, this.#wide) + 2,
      Math.max(beside, this.#stepsEnd),
    );
    return Math.max(this.#mark * 0.87 + this.#mm(6), words + this.#mm(4));
  }

  #row(one: FaceCompetence, mark: Buffer, top: number): void {
    const paper = this.#paper;
    const { doc } = paper;
    const inset = this.#mm(3);
    paper.adorn(() => {
      doc.moveTo(MARGIN, top).lineTo(WIDTH - MARGIN, top).lineWidth(0.8)
        .stroke(tint(INKS.night, 0.25));
      doc.image(mark, MARGIN, top + inset, { width: this.#mark });
      const x = WIDTH - MARGIN - this.#steps;
      drawSteps(doc, one, { x, y: top + inset, width: this.#steps });
    });
    const place = (y: number) => ({ x: this.#left, y, width: this.#column });
    const title = { ...this.#set(TITLE), ink: inkOf(one.competence) };
    let y = paper.words("H2", one.name, title, place(top + this.#mm(4)));
    y = Math.max(
      paper.sentence(`${one.word}.`, one.sentence, this.#set(WORD), place(y)) + 2,
      top + this.#stepsEnd,
    );
    for (const [text, setting] of this.#linesOf(one)) {
      y = paper.words("P", text, setting, { x: this.#left, y, width: this.#wide }) + 2;
    }
  }

  get #footHeight(): number {
    return this.#mm(4) + (this.#code || 10 * MM);
  }

  /** Who signed, and where to see it: at the sheet's end. */
  #foot(below: number): void {
    const paper = this.#paper;
    const { address, codeAlt, foot } = this.#face;
    const side = this.#code;
    const y = Math.max(below + this.#mm(4), HEIGHT - 16 * MM - (side || 10 * MM));
    if (address) {
      paper.figure(codeAlt, () => drawCode(paper.doc, address, { x: MARGIN, y, side }));
    }
    const beside = side && side + 4 * MM;
    const place = { x: MARGIN + beside, width: INNER - beside };
    const next = paper.words("P", foot, SMALL, { ...place, y: y + (side ? 4 * MM : 0) });
    if (address) paper.words("P", address, SMALL, { ...place, y: next });
  }
}
