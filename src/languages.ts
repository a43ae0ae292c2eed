/** The languages the product speaks, in the order they are offered. The first is the default. */
export const LANGUAGES = ["fr", "nl", "en"] as const;

/** A language of the interface and of the competence framework (BCP 47). */
export type Language = (typeof LANGUAGES)[number];

/** A sentence in every language of the product. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
