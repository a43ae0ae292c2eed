import i18next from "i18next";
import { type FairKey, say, type Sentence } from "../simulation/sentences.ts";
import type { FairData } from "./data.ts";

/** So many sentences are kept as they were said. */
const MOST = 2000;

/** Says a sentence of the fair, or a key of it, in the language of the page. */
export interface Say {
  (sentence: Sentence): string;
  (key: FairKey, params?: Readonly<Record<string, string | number>>): string;
}

/** @param sentences the section `fair` of the locale file */
export function speaker({ language, sentences }: FairData): Say {
  const instance = i18next.createInstance();
  instance.init({
    lng: language,
    resources: { [language]: { translation: { fair: sentences } } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const translate = (key: FairKey, params?: Readonly<Record<string, string | number>>) =>
    instance.t(key, { ...params });
  // The same few hundred sentences are said several times a second.
  const known = new Map<string, string>();
  return (said: Sentence | FairKey, params?: Readonly<Record<string, string | number>>) => {
    const sentence = typeof said === "string" ? { key: said, params } : said;
    const name = sentence.params ? JSON.stringify(sentence) : sentence.key;
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size > MOST) known.clear();
    const words = typeof said === "string" ? translate(said, params) : say(translate, said);
    known.set(name, words);
    return words;
  };
}
