import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { LANGUAGES } from "../../languages.ts";
import {
  builtInFramework,
  competenceOf,
  FrameworkFileError,
  levelWord,
  loadFramework,
} from "./load.ts";

/** Every sentence of a JSON value. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === "string") return value.split(/(?<=[.!?»”])\s+/);
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(sentencesOf)
    : [];
}

describe("the framework that comes with the product", () => {
  test.each(LANGUAGES)("says eight competences at four levels (%s)", (language) => {
    const edition = builtInFramework[language];
    for (const code of COMPETENCES) {
      const competence = competenceOf(edition, code);
      expect(competence.levels.map((one) => one.level)).toEqual([...LEVELS]);
      for (const { indicators } of competence.levels) {
        expect(indicators.length).toBeGreaterThanOrEqual(3);
      }
    }
    expect(edition.note).toContain("RECTEC");
  });

  test.each(LANGUAGES)("never says the same thing twice, nor at length (%s)", (language) => {
    const { competences } = builtInFramework[language];
    const indicators = competences.flatMap((one) =>
      one.levels.flatMap((level) => level.indicators)
    );
    expect(new Set(indicators).size).toBe(indicators.length);
    const long = sentencesOf(builtInFramework[language]).filter((sentence) =>
      (sentence.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length > 20
    );
    expect(long).toEqual([]);
  });
});

describe("a node's own framework", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "framework-"));
    await mkdir(join(folder, "framework"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const own = (language: string, content: string) =>
    writeFile(join(folder, "framework", `${language}.json`), content);

  test("replaces the language it is written for, and only that", async () => {
    const edition = structuredClone(builtInFramework.nl);
    edition.levels[0].word = "samen";
    edition.competences.reverse();
    await own("nl", JSON.stringify(edition));
    const framework = await loadFramework(folder);
    expect(levelWord(framework.nl, 1)).toBe("samen");
    expect(framework.nl.competences[0].code).toBe("oral");
    expect(framework.fr).toEqual(builtInFramework.fr);
  });

  test("is the product's where the folder is not there", async () => {
    expect(await loadFramework(join(folder, "nowhere"))).toEqual(builtInFramework);
  });

  test.each([
    ["something that is not JSON", "{", /fr\.json is not JSON/],
    [
      "an empty descriptor",
      JSON.stringify(builtInFramework.fr).replace(
        JSON.stringify(builtInFramework.fr.competences[2].levels[1].descriptor),
        '""',
      ),
      /fr\.json is not a framework[\s\S]*competences\[2\]\.levels\[1\]\.descriptor/,
    ],
    [
      "a competence too few",
      JSON.stringify({
        ...builtInFramework.fr,
        competences: builtInFramework.fr.competences.filter((one) => one.code !== "path"),
      }),
      /expected path once, found it 0 times/,
    ],
    [
      "a word that no badge has room for",
      JSON.stringify(builtInFramework.fr).replaceAll("en autonomie", "en très grande autonomie"),
      /levels\[1\]\.word/,
    ],
    ["another language", JSON.stringify(builtInFramework.en), /its name says "fr"/],
  ])("with %s is refused, naming the file and the place", async (_, content, message) => {
    await own("fr", content);
    const loading = loadFramework(folder);
    await expect(loading).rejects.toThrow(FrameworkFileError);
    await expect(loading).rejects.toThrow(message);
  });
});
