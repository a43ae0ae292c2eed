import snowball from "snowball-stemmers";
import { type CompetenceCode, COMPETENCES } from "../achievements/types.ts";
import { type Language, LANGUAGES, type Localized } from "../languages.ts";
import { wordsFor } from "./situations.ts";

const STEMMERS: Localized<{ stem(word: string): string }> = {
  fr: snowball.newStemmer("french"),
  nl: snowball.newStemmer("dutch"),
  en: snowball.newStemmer("english"),
};

const WORD = /\p{L}+/gu;

/** Which competences each stem speaks for. */
const SPEAKS_FOR: Localized<ReadonlyMap<string, readonly CompetenceCode[]>> = Object.fromEntries(
  LANGUAGES.map((language) => {
    const found = new Map<string, CompetenceCode[]>();
    for (const competence of COMPETENCES) {
      for (const stem of new Set(wordsFor(language, competence).map((w) => stemOf(language, w)))) {
        found.set(stem, [...found.get(stem) ?? [], competence]);
      }
    }
    return [language, found];
  }),
) as unknown as Localized<ReadonlyMap<string, readonly CompetenceCode[]>>;

/**
 * The words of a text that speak of competences, as they are written there, each once per
 * competence.
 */
export function tellingWords(
  language: Language,
  text: string,
): Map<CompetenceCode, readonly string[]> {
  const found = new Map<CompetenceCode, string[]>();
  const seen = new Set<string>();
  for (const [word] of text.normalize("NFC").matchAll(WORD)) {
    const stem = stemOf(language, word);
    if (seen.has(stem)) continue;
    seen.add(stem);
    for (const competence of SPEAKS_FOR[language].get(stem) ?? []) {
      found.set(competence, [...found.get(competence) ?? [], word]);
    }
  }
  return found;
}

/** A word without its ending, nor the accents that one leaves out on a phone. */
function stemOf(language: Language, word: string): string {
  return STEMMERS[language].stem(word.normalize("NFC").toLowerCase())
    .normalize("NFD").replace(/\p{M}/gu, "");
}
