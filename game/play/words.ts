import i18next from "i18next";
import { type FairKey, say, type Sentence } from "../simulation/sentences.ts";
import type { FairData } from "./data.ts";

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
  return (said: Sentence | FairKey, params?: Readonly<Record<string, string | number>>) =>
    typeof said === "string" ? translate(said, params) : say(translate, said);
}
