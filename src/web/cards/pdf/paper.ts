import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { INKS } from "../../../achievements/images/inks.ts";
import { type Face, fontFile, printable } from "../../../cards/images/press.ts";
import type { Language } from "../../../languages.ts";

/** Points per millimetre. */
export const MM = 72 / 25.4;

/** What lines keep between them unless a setting says otherwise. */
const LEADING = 0.22;

const FACES: readonly Face[] = ["text", "strong", "title"];

/** How a text is set on paper; sizes and measures are in points. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly ink?: string;
  readonly align?: "center" | "left";
  /** Space between lines, as a share of their size. */
  readonly leading?: number;
}

/** Where a text begins, and how wide it may be. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What is higher ends in an ellipsis. */
  readonly height?: number;
}

/**
 * One PDF document, tagged: what is read has its place in the order of reading, what only adorns is
 * passed over. Letters come from the product's own fonts, and travel with it.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  #root: PDFKit.PDFStructureElement;
  #bytes: Promise<Uint8Array>;

  constructor({ title, language, landscape }: {
    readonly title: string;
    readonly language: Language;
    readonly landscape?: boolean;
  }) {
    this.doc = new PDFDocument({
      size: "A4",
      layout: landscape ? "landscape" : "portrait",
      margin: 0,
      font: fontBytes("text"),
      pdfVersion: "1.7",
      tagged: true,
      subset: "PDF/UA",
      lang: language,
      displayTitle: true,
      info: { Title: title, Creator: "REQUAPASS", Producer: "REQUAPASS" },
    } as unknown as PDFKit.PDFDocumentOptions);
    for (const face of FACES) this.doc.registerFont(face, fontBytes(face));
    const parts: Uint8Array[] = [];
    this.#bytes = new Promise((resolve) => {
      this.doc.on("data", (part: Uint8Array) => parts.push(part));
      this.doc.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    });
    this.#root = this.doc.struct("Document");
    this.doc.addStructure(this.#root);
  }

  /** How high a text stands. */
  heightOf(text: string, { face, size, leading = LEADING }: Setting, width: number): number {
    this.doc.font(face).fontSize(size);
    return this.doc.heightOfString(printable(text, face), { width, lineGap: size * leading });
  }

  /** Words with their place in the order of reading. @returns where they end */
  words(tag: "H1" | "H2" | "P", text: string, setting: Setting, place: Place): number {
    const { face, size, ink = INKS.night, align = "left", leading = LEADING } = setting;
    const { x, y, width, height } = place;
    const shown = printable(text, face);
    if (!shown) return y;
    this.#root.add(this.doc.struct(tag, {}, () => {
      this.doc.font(face).fontSize(size).fillColor(ink).text(shown, x, y, {
        width,
        align,
        lineGap: size * leading,
        ...(height === undefined ? {} : { height, ellipsis: true }),
      });
    }));
    const full = this.heightOf(text, setting, width);
    return y + (height === undefined ? full : Math.min(full, height));
  }

  /** A sentence whose first words are strong. @returns where it ends */
  sentence(strong: string, rest: string, setting: Setting, place: Place): number {
    const { size, ink = INKS.night, leading = LEADING, align = "left" } = setting;
    const { x, y, width } = place;
    const options = { width, align, lineGap: size * leading };
    this.#root.add(this.doc.struct("P", {}, () => {
      this.doc.font("strong").fontSize(size).fillColor(ink)
        .text(`${printable(strong, "strong")} `, x, y, { ...options, continued: true })
        .font("text").text(printable(rest, "text"), { ...options, continued: false });
    }));
    // Measured in the wider letters, so that it never ends lower than said.
    return y + this.heightOf(`${strong} ${rest}`, { ...setting, face: "strong" }, width);
  }

  /** A title that went through the press twice, its second ink out of register. */
  title(text: string, setting: Setting, place: Place): number {
    const { face, size, align = "left" } = setting;
    const { x, y, width } = place;
    const off = size * 0.045;
    this.adorn(() => {
      this.doc.font(face).fontSize(size).fillColor(INKS.mustard)
        .text(printable(text, face), x + off, y + off, { width, align, lineGap: -size * 0.1 });
    });
    return this.words("H1", text, { ...setting, leading: -0.1 }, place);
  }

  /** A drawing that says something. */
  figure(alt: string, draw: () => void): void {
    this.#root.add(this.doc.struct("Figure", { alt }, draw));
  }

  /** What only adorns. */
  adorn(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  /** Closes the document. @returns its bytes */
  async finish(): Promise<Uint8Array> {
    this.#root.end();
    this.doc.end();
    return await this.#bytes;
  }
}

function fontBytes(face: Face): Buffer {
  return readFileSync(fontFile(face));
}
