/** The languages the product speaks, in the order they are offered. The first is the default. */
export const LANGUAGES = ["fr", "nl", "en"] as const;

/** A language of the interface and of the competence framework (BCP 47). */
export type Language = (typeof LANGUAGES)[number];

/** A sentence in every language of the product. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

/** Where each is spoken here: days and numbers are written as people there do (BCP 47). */
export const LOCALE: Localized = { fr: "fr-FR", nl: "nl-BE", en: "en-GB" };

/** Whether this is one of the product's languages. */
export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
