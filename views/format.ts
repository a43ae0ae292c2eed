import { type Language, LANGUAGES, LOCALE, type Localized } from "../src/languages.ts";
import type { Place } from "../src/identity/types.ts";
import { dated } from "../src/typography.ts";

/** One formatter per language: making one takes longer than a page. */
function perLanguage<T>(make: (locale: string) => T): Localized<T> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, make(LOCALE[language])]),
  ) as unknown as Localized<T>;
}

const days = perLanguage((locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Paris" })
);
const calendarDays = perLanguage((locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
);
const moments = perLanguage((locale) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  })
);
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const languageNames = perLanguage((locale) => new Intl.DisplayNames(locale, { type: "language" }));
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

/** A day in words: "24 novembre 2026". Takes an ISO 8601 date or date-time. */
export function formatDate(language: Language, iso: string): string {
  return dated(language, days[language].format(new Date(iso)));
}

/** The days from one to another, in words: "5–6 septembre 2026". Takes ISO 8601 dates. */
export function formatDays(language: Language, from: string, to: string): string {
  return dated(language, calendarDays[language].formatRange(new Date(from), new Date(to)));
}

/** A moment in words, to the minute. */
export function formatMoment(language: Language, iso: string): string {
  return dated(language, moments[language].format(new Date(iso)));
}

/** A number as the language writes it. */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

/** A language as the reader calls it: "néerlandais". */
export function formatLanguage(language: Language, named: Language): string {
  return languageNames[language].of(named) ?? named;
}

/** "a, b and c". */
export function formatList(language: Language, items: readonly string[]): string {
  return lists[language].format(items);
}

/** Where an organisation is, as an envelope has it: "59200 Tourcoing"; undefined where it does not say. */
export function formatPlace(place: Place | undefined): string | undefined {
  return place && `${place.postalCode} ${place.commune}`;
}
