import { accepts } from "hono/accepts";
import type { WebContext } from "./env.ts";

/** The media types under which a signed document is known; the first is what we name it. */
export const DOCUMENT_TYPES = [
  "application/vc+ld+json",
  "application/vc",
  "application/ld+json",
  "application/json",
] as const;

/**
 * Under which name the reader asks for the document, or undefined when they ask for the page. A
 * browser lists `text/html` first; who accepts anything gets the page.
 */
export function askedDocumentType(c: WebContext): (typeof DOCUMENT_TYPES)[number] | undefined {
  const chosen = accepts(c, {
    header: "Accept",
    supports: ["text/html", ...DOCUMENT_TYPES],
    default: "text/html",
  });
  return DOCUMENT_TYPES.find((type) => type === chosen);
}

/** Whether the reader asks for the document rather than the page. */
export function asksForDocument(c: WebContext): boolean {
  return askedDocumentType(c) !== undefined;
}
