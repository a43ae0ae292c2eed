import type { Language } from "../../src/languages.ts";

/** One text of a locale file. */
export interface Sentence {
  readonly language: Language;
  /** Where it lies: `common.nav.waiting_one`. */
  readonly key: string;
  /** Its name without a plural form: `common.nav.waiting`. */
  readonly name: string;
  readonly plural?: string;
  readonly text: string;
  /** Words in it that only machines and their makers use. */
  readonly machineWords: readonly string[];
}

interface Tree {
  readonly [key: string]: string | Tree;
}

/**
 * Words of the standards that people's pages do without. "DID" is looked for in capitals, since
 * English also has a verb; "for instance" is English too.
 */
const MACHINE_WORDS: Readonly<Record<Language, RegExp>> = {
  fr: /\b(instances?|fédérations?|fédivers|acteurs?|actrices?|credentials?|jetons?|tokens?)\b/giu,
  nl: /\b(instances?|federaties?|fediverse|actors?|actoren|credentials?|tokens?)\b/giu,
  en: /(?<!for )\b(instances?|federations?|fediverse|actors?|credentials?|tokens?)\b/giu,
};

/** All texts below one language's files. */
export function allSentences(language: Language, tree: Tree, above = ""): Sentence[] {
  return Object.entries(tree).flatMap(([part, value]) => {
    const key = above + part;
    if (typeof value !== "string") return allSentences(language, value, `${key}.`);
    const [, name = key, plural] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
    const prose = value.replace(/https?:\/\/\S+/g, "");
    const words = [...prose.matchAll(MACHINE_WORDS[language]), ...prose.matchAll(/\bDIDs?\b/g)];
    return [{
      language,
      key,
      name,
      plural,
      text: value,
      machineWords: words.map(([word]) => word),
    }];
  });
}

/** How many words the longest sentence of a text has; what is filled in counts as one. */
export function longestSentence(text: string): number {
  const counts = text.replace(/\{\{.*?\}\}/g, "x").split(/[.!?…](?:\s|$)|\n/u)
    .map((sentence) => sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
  return Math.max(...counts);
}

/** The names to fill in, of all plural forms together, as one comparable text. */
export function placeholders(forms: readonly Sentence[]): string {
  const names = forms.flatMap(({ text }) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, n]) => n));
  return [...new Set(names)].sort().join(" ");
}

/** Second words for a thing that docs/glossary.md gives one word. */
const SECOND_WORDS: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:étals?|abonnée?s?)(?!\p{L})/giu,
  nl: /\b(?:inlog\w*|uitlog\w*|nagaan|houd|parcours)\b|\bde (?:hele )?kraam\b/giu,
  en: /\b(?:somebody|front page|delete[sd]?)\b/giu,
};

/** The second words in a text; the first ones are in docs/glossary.md. */
export function secondWords(language: Language, text: string): string[] {
  return text.match(SECOND_WORDS[language]) ?? [];
}

/** What no language sets. */
const NEVER = /['"„‟‘‚]|\.\.\.|\S {2}|^ | $|[\d}] (?:[Mk][Bo]|min)(?!\p{L})/gu;

/** What a language does not set; "!" also begins a picture in Markdown. */
const SETTING: Readonly<Record<Language, RegExp>> = {
  // A plain space would let a line end before the sign; "de" has to be "d’" before a vowel.
  fr: / [?!:;»]|[^\s\u00a0?!.…][?!;]|«(?!\u00a0)|[“”]|\b(?:de|que) \{\{(?!minutes\b)/giu,
  nl: /[\s\u00a0](?:[?:;]|!(?!\[))|[«»]/gu,
  en: /[\s\u00a0](?:[?:;]|!(?!\[))|[«»]/gu,
};

/** Where a text as it is shown breaks the rules of setting, each with the words around it. */
export function slips(language: Language, text: string): string[] {
  if (text.trim() === "") return ["nothing is said"];
  return text.replace(/https?:\/\/[^\s)]+/g, "address").split("\n").flatMap((line) =>
    [...line.matchAll(NEVER), ...line.matchAll(SETTING[language])]
      .map(({ index }) => line.slice(Math.max(0, index - 20), index + 20))
  );
}
