import i18next from "i18next";
import type { Language } from "../../src/languages.ts";
import { allSpaced, spaced } from "../../src/typography.ts";
import { en, fr, nl } from "./sentences.ts";

type PluralSuffix = "_zero" | "_one" | "_two" | "_few" | "_many" | "_other";
type WithoutPlural<K extends string> = K extends `${infer Stem}${PluralSuffix}` ? Stem : K;
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** The name of a sentence: `<area>.<key>`; French has every one of them. */
export type MessageKey = Paths<typeof fr>;

/** Values to fill in: `{{name}}`; `count` chooses the plural form by the language's own rules. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Says a sentence in one language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const sentences = i18next.createInstance();
sentences.init({
  lng: "fr",
  fallbackLng: "fr",
  resources: { fr: { translation: fr }, nl: { translation: nl }, en: { translation: en } },
  // Hono's JSX escapes what it renders; escaping here as well would show "&amp;" to people.
  interpolation: { escapeValue: false },
  initAsync: false,
});

const translators = new Map<Language, Translate>();

/** The sentences of one language. Those with nothing to fill in are put together once. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const t = sentences.getFixedT(language);
  const whole = new Map<MessageKey, string>();
  const translate: Translate = (key, params) => {
    if (params) return spaced(language, t(key, { ...params }));
    const text = whole.get(key) ?? spaced(language, t(key));
    whole.set(key, text);
    return text;
  };
  translators.set(language, translate);
  return translate;
}

/** All sentences of one area, for a script that says them by itself. */
export function sentencesOf(language: Language, area: keyof typeof fr): Record<string, unknown> {
  return allSpaced(language, sentences.getResource(language, "translation", area));
}

/**
 * The sentence for a code that came from the domain (`errors.<code>`, `verify.code.<code>`), or
 * undefined where the locale files have none.
 */
export function translateCode(
  language: Language,
  path: string,
  params?: MessageParams,
): string | undefined {
  return sentences.exists(path, { ...params, lng: language })
    ? spaced(language, sentences.getFixedT(language)(path, { ...params }))
    : undefined;
}
