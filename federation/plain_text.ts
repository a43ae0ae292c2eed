import { parseHTML } from "linkedom";

/** The words of foreign HTML: lines kept, everything else gone. */
export function plainText(html: string, max: number): string {
  const lines = html
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/(?:p|div|li|h[1-6]|blockquote)>/gi, "\n\n");
  const { document } = parseHTML(`<html><body>${lines}</body></html>`);
  for (const hidden of document.querySelectorAll("script, style, template")) hidden.remove();
  const text = (document.body.textContent ?? "").replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
