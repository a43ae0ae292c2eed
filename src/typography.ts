import type { Language } from "./languages.ts";

/** Between a number, or the gap for one, and its unit. */
const BEFORE_UNIT = /(?<=[\d}]) (?=(?:[Mk][Bo]|min|h|s)(?!\p{L}))/gu;

/**
 * A text of ours as it is shown and signed: a unit stays on the line of its number, and in French
 * `?`, `!`, `:`, `;` and quotation marks on that of their word. Files are written with plain spaces,
 * which everyone can see and type.
 */
export function spaced(language: Language, text: string): string {
  const whole = text.replace(BEFORE_UNIT, "\u00a0");
  return language === "fr"
    ? whole.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0")
    : whole;
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
