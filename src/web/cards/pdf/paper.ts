import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { INKS } from "../../../achievements/images/inks.ts";
import { type Face, fontFile, printable } from "../../../cards/images/press.ts";
import type { Language } from "../../../languages.ts";

/** Points per millimetre. */
export const MM = 72 / 25.4;

/** What lines keep between them unless a setting says otherwise. */
const LEADING = 0.22;

/** Titles stand closer: their letters are large. */
export const TITLE_LEADING = -0.1;

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

  /**
   * A setting in which a text fits a height, if smaller letters make it fit.
   * @param sizes in points, the largest first; the smallest is taken where none fits
   */
  fitting(
    text: string,
    setting: Setting,
    { width, height }: { readonly width: number; readonly height: number },
    sizes: readonly number[],
  ): Setting {
    const settings = sizes.map((size) => ({ ...setting, size }));
    return settings.find((one) => this.heightOf(text, one, width) <= height) ?? settings.at(-1)!;
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
        ...cutAt(height),
      });
    }));
    const full = this.heightOf(text, setting, width);
    return y + (height === undefined ? full : Math.min(full, height));
  }

  /** A sentence from the left, whose first words are strong. @returns where it ends */
  sentence(strong: string, rest: string, setting: Setting, place: Place): number {
    const { size, ink = INKS.night, leading = LEADING } = setting;
    const { x, y, width } = place;
    const options = { width, lineGap: size * leading };
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
    const { x, y, width, height } = place;
    const off = size * 0.045;
    this.adorn(() => {
      this.doc.font(face).fontSize(size).fillColor(INKS.mustard)
        .text(printable(text, face), x + off, y + off, {
          width,
          align,
          lineGap: size * TITLE_LEADING,
          ...cutAt(height),
        });
    });
    return this.words("H1", text, { ...setting, leading: TITLE_LEADING }, place);
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

function cutAt(height: number | undefined) {
  return height === undefined ? {} : { height, ellipsis: true };
}

function fontBytes(face: Face): Buffer {
  return readFileSync(fontFile(face));
}
