import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/languages.ts";
import { longestSentence } from "../../locales/sentence_rules.ts";
import { GUIDES } from "./guide.tsx";

const FOLDER = new URL("../../../docs/guides/", import.meta.url);
const read = (language: string, name: string) =>
  readFileSync(new URL(`${language}/${name}.md`, FOLDER), "utf8");
/** What a guide is made of: the level of each heading, each list entry, each picture. */
const shape = (text: string) =>
  text.split("\n").map((line) => line.match(/^(#+|-|\d\.|!\[)(?=[ \p{L}])/u)?.[0]).filter(Boolean);

describe.each(GUIDES)("the guide for %s", (name) => {
  it("says the same in the three languages", () => {
    for (const language of LANGUAGES) {
      expect(shape(read(language, name)), language).toEqual(shape(read("fr", name)));
    }
  });

  it("has sentences of twenty words at most", () => {
    const long = LANGUAGES.flatMap((language) =>
      read(language, name).split(/\n|\*\*|(?<=:) |[“”«»]/u)
        .filter((line) => longestSentence(line) > 20)
    );
    expect(long).toEqual([]);
  });

  it("has every picture it shows, each with words for who does not see it", () => {
    for (const language of LANGUAGES) {
      const pictures = [...read(language, name).matchAll(/!\[(.*?)\]\((.*?)\)/g)];
      expect(pictures.length).toBeGreaterThan(2);
      for (const [, words, path] of pictures) {
        expect(words!.length).toBeGreaterThan(20);
        expect(existsSync(new URL(`${language}/${path}`, FOLDER)), `${language}/${path}`).toBe(
          true,
        );
      }
    }
  });
});
