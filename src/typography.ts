import type { Language } from "./languages.ts";

/**
 * A text of ours as it is shown and signed: French keeps `?`, `!`, `:`, `;` and quotation marks on
 * the line of their word. Files are written with plain spaces, which everyone can see and type.
 */
export function spaced(language: Language, text: string): string {
  return language === "fr"
    ? text.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0")
    : text;
}

/** The same for every text within a value that is made of JSON. */
export function allSpaced<T>(language: Language, value: T): T {
  return JSON.parse(
    JSON.stringify(value),
    (_, part) => typeof part === "string" ? spaced(language, part) : part,
  );
}

/** A date or dates in words, where French calls the first of a month "1er" and Intl does not. */
export function dated(language: Language, text: string): string {
  return language === "fr" ? text.replace(/(?<!\d)1(?= \p{Ll}|–\d)/gu, "1er") : text;
}
