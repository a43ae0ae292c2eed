import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { COMPETENCES, LEVELS } from "../../src/achievements/types.ts";
import { badgeAltText } from "../../src/achievements/images/alt.ts";
import { situationsOf } from "../../src/cards/situations.ts";
import { WORDING } from "../../src/cards/wording.ts";
import { builtInFramework } from "../../src/competences/framework/load.ts";
import { type Language, LANGUAGES } from "../../src/languages.ts";
import { GUIDES } from "../pages/guides/guide.tsx";
import { secondWords, slips } from "./sentence_rules.ts";
import * as sentences from "./sentences.ts";
import { allSpaced } from "../../src/typography.ts";

/** A text as a reader meets it, and where it is written. */
interface Shown {
  readonly where: string;
  readonly text: string;
}

/** Every text within a value made of JSON. */
function textsIn(value: unknown, where: string): Shown[] {
  if (typeof value === "string") return [{ where, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${where}.${key}`));
}

async function guidesIn(language: Language): Promise<Shown[]> {
  const folder = new URL(`../../docs/guides/${language}/`, import.meta.url);
  return await Promise.all(GUIDES.map(async (name) => {
    const text = await readFile(fileURLToPath(new URL(`${name}.md`, folder)), "utf8");
    return { where: `docs/guides/${language}/${name}.md`, text: allSpaced(language, text) };
  }));
}

/** What readers of a language meet: pages, mails, badges, cards, guides. */
async function shownIn(language: Language): Promise<Shown[]> {
  const badges = COMPETENCES.flatMap((competence) =>
    LEVELS.map((level) =>
      badgeAltText(language, { competence, level, name: "Badge", endorsements: level })
    )
  );
  const { played, ...wording } = WORDING[language];
  return [
    ...textsIn(allSpaced(language, sentences[language]), "views/locales"),
    ...textsIn(builtInFramework[language], "framework"),
    ...textsIn(COMPETENCES.map((one) => situationsOf(language, one)), "situations"),
    ...textsIn(badges, "pictures of badges"),
    ...textsIn({ ...wording, played: played("1", "1") }, "cards"),
    ...await guidesIn(language),
  ];
}

describe.each(LANGUAGES)("what is read in %s", (language) => {
  it("is set as its printers set it", async () => {
    const found = (await shownIn(language)).flatMap(({ where, text }) =>
      slips(language, text).map((slip) => `${where}: ${slip}`)
    );
    expect(found).toEqual([]);
  });

  it("calls a thing by one word", async () => {
    const found = (await shownIn(language)).flatMap(({ where, text }) =>
      secondWords(language, text).map((word) => `${where}: ${word}`)
    );
    expect(found).toEqual([]);
  });
});

describe("the rules of setting", () => {
  it.each<[Language, string]>([
    ["fr", "Vraiment ?"],
    ["fr", "Vraiment?"],
    ["fr", "« Oui\u00a0»"],
    ["fr", "L'atelier"],
    ["fr", "la carte de {{name}}"],
    ["fr", "On verra..."],
    ["nl", "Echt ?"],
    ["nl", "„Ja”"],
    ["nl", "foto's"],
    ["en", 'He said "yes"'],
    ["en", "2 MB at most"],
    ["en", "Two  spaces"],
    ["en", " A space before"],
    ["en", ""],
  ])("find a slip (%s: %s)", (language, text) => {
    expect(slips(language, text)).not.toEqual([]);
  });

  it.each<[Language, string]>([
    ["fr", "«\u00a0Oui\u00a0»\u00a0: https://a.example/b?c=d"],
    ["fr", "par {{name}}, de {{minutes}} minutes"],
    ["nl", "“Ja”, zei ze: foto’s!"],
    ["en", "“Yes”, at 12:30…"],
  ])("let what is right pass (%s: %s)", (language, text) => {
    expect(slips(language, text)).toEqual([]);
  });
});
