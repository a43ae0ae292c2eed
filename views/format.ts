import type { Language } from "../src/languages.ts";

const LOCALE: Record<Language, string> = { fr: "fr-FR", nl: "nl-BE", en: "en-GB" };

/** A day in words: "24 novembre 2026". Takes an ISO 8601 date or date-time. */
export function formatDate(language: Language, iso: string): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "long", timeZone: "Europe/Paris" })
    .format(new Date(iso));
}

/** The days from one to another, in words: "5–6 septembre 2026". Takes ISO 8601 dates. */
export function formatDays(language: Language, from: string, to: string): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "long", timeZone: "UTC" })
    .formatRange(new Date(from), new Date(to));
}

/** A moment in words, to the minute. */
export function formatMoment(language: Language, iso: string): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).format(new Date(iso));
}

/** A number as the language writes it. */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}

/** A language as the reader calls it: "néerlandais". */
export function formatLanguage(language: Language, named: Language): string {
  return new Intl.DisplayNames(LOCALE[language], { type: "language" }).of(named) ?? named;
}

/** "a, b and c". */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE[language], { type: "conjunction" }).format(items);
}
