import slugify from "@sindresorhus/slugify";
import { renderPng } from "../../achievements/images/png.ts";
import { cardSvg } from "../../cards/images/card.ts";
import { bakePng } from "../../credentials/bake/png.ts";
import { bakeSvg } from "../../credentials/bake/svg.ts";
import { credentialDocument } from "../../recognition/credentials.ts";
import { asCard } from "../../recognition/kinds.ts";
import type { CardRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import { attachment } from "../attachment.ts";
import { cached } from "../cached.ts";
import type { WebContext } from "../env.ts";
import { DOCUMENT_TYPES } from "../negotiate.ts";
import { VARY } from "../respond.ts";
import type { CardFace } from "./face.ts";
import { recordHere } from "./record.ts";
import { seenFace } from "./seen.ts";

/** The width of a card's picture, in pixels: sharp on a telephone and in print. */
const PNG_WIDTH = 1080;

/** The files in which a card travels, by their endings. */
export const CARD_FILES = {
  "card.png": {
    type: "image/png",
    make: async (face: CardFace, document: string) =>
      bakePng(await renderPng(cardSvg(face), PNG_WIDTH), document),
  },
  "card.svg": {
    type: "image/svg+xml",
    make: (face: CardFace, document: string) => bakeSvg(cardSvg(face), document),
  },
  "card.json": {
    type: DOCUMENT_TYPES[0],
    make: (_face: CardFace, document: string) => document,
  },
  // What makes a PDF is large, and most nodes seldom make one.
  "card.pdf": {
    type: "application/pdf",
    make: async (face: CardFace) => (await import("./pdf/a4.ts")).a4Pdf(face),
  },
  "pocket.pdf": {
    type: "application/pdf",
    make: async (face: CardFace) => (await import("./pdf/pocket.ts")).pocketPdf(face),
  },
} as const;
/** What a card can be taken along as. */
export type CardFile = keyof typeof CARD_FILES;

/** One of the files of a card, under the card's own visibility. */
export async function serveCardFile(c: WebContext, file: CardFile): Promise<Response> {
  const record = asCard(await recordHere(c));
  const face = await seenFace(c, record);
  const document = new TextDecoder().decode(await credentialDocument(c.var.deps, record));
  const { type, make } = CARD_FILES[file];
  const content = await make(face, document);
  c.header("Vary", VARY);
  if (!c.req.query("show")) {
    c.header("Content-Disposition", attachment(fileName(face, record, file)));
  }
  if (!isPublic(record.visibility) || c.req.query("key")) c.header("X-Robots-Tag", "noindex");
  return cached(c, content, type, "private, no-store");
}

/** `carte-de-competences-samira.pdf`; a pocket card says so. */
function fileName(face: CardFace, { content }: CardRecord, file: CardFile): string {
  const [name, ending] = file.split(".");
  const pocket = name === "pocket" ? "-a7" : "";
  return `${slugify([face.kind, content.name].filter(Boolean).join(" "))}${pocket}.${ending}`;
}
