import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/languages.ts";
import * as sentences from "./sentences.ts";
import { allSentences, longestSentence, placeholders, type Sentence } from "./sentence_rules.ts";
import { translateCode } from "./translate.ts";
import { unusedKeys } from "./used_keys.ts";

/** Other categories exist, but only for numbers no association counts to (French "many": a million). */
const PLURALS = ["one", "other"];

const files = { fr: sentences.fr, nl: sentences.nl, en: sentences.en };
const all = LANGUAGES.flatMap((language) => allSentences(language, files[language]));

/** Sentences by their name without its plural form. */
function byName(language: string): Map<string, Sentence[]> {
  return Map.groupBy(all.filter((s) => s.language === language), (s) => s.name);
}

/** Lines for a failure that say where to look. */
const lines = (found: readonly Sentence[]) =>
  found.map(({ language, key, text }) => `${language} ${key}: ${text}`);

describe("the sentences of the three languages", () => {
  it("are all there: nobody meets a French one on a Dutch page", () => {
    const french = [...byName("fr").keys()].sort();
    for (const language of LANGUAGES) {
      expect([...byName(language).keys()].sort(), language).toEqual(french);
    }
  });

  it("say one and several wherever something is counted", () => {
    const incomplete = LANGUAGES.flatMap((language) =>
      [...byName(language)].filter(([, forms]) => forms.some((form) => form.plural))
        .filter(([, forms]) => PLURALS.some((plural) => !forms.some((f) => f.plural === plural)))
        .map(([name]) => `${language} ${name}`)
    );
    expect(incomplete).toEqual([]);
  });

  it("are found by a code, also where they count", () => {
    expect(translateCode("fr", "verify.code.endorsements-intact", { count: 2 }))
      .toBe("2 témoignages, tous intacts.");
    expect(translateCode("fr", "verify.code.never-thought-of", { count: 2 })).toBeUndefined();
  });

  it("leave the same gaps to fill in", () => {
    const french = byName("fr");
    const different = LANGUAGES.flatMap((language) =>
      [...byName(language)].filter(([name, forms]) => {
        const expected = french.get(name);
        return expected && placeholders(forms) !== placeholders(expected);
      }).map(([name]) => `${language} ${name}`)
    );
    expect(different).toEqual([]);
  });

  it("are translated, not copied", () => {
    const french = new Map(all.filter((s) => s.language === "fr").map((s) => [s.key, s.text]));
    const copied = all.filter((s) =>
      s.language !== "fr" && s.text.split(" ").length > 3 && french.get(s.key) === s.text
    );
    expect(lines(copied)).toEqual([]);
  });

  it("are words, not the names of words", () => {
    expect(lines(all.filter((s) => s.text === s.key || /^[a-z]+(?:[.-][a-z]\w*)+$/.test(s.text))))
      .toEqual([]);
  });

  it("are all said somewhere", async () => {
    expect(await unusedKeys(["common.said-by-nobody", "common.check.passed"]))
      .toEqual(["common.said-by-nobody"]);
    expect(await unusedKeys([...byName("fr").keys()])).toEqual([]);
  });

  it("have twenty words at most", () => {
    expect(lines(all.filter((s) => longestSentence(s.text) > 20))).toEqual([]);
  });

  it("use people's words", () => {
    expect(lines(all.filter((s) => s.machineWords.length > 0))).toEqual([]);
  });

  it("put no dots or brackets inside words", () => {
    const dotted = /\p{L}[·•‧]\p{L}|\p{L}\((?:e|s|es|ne|trice|euse|n|en)\)/u;
    expect(lines(all.filter((s) => dotted.test(s.text)))).toEqual([]);
  });
});
