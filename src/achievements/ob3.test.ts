import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { builtInFramework } from "../competences/framework/load.ts";
import { LANGUAGES } from "../languages.ts";
import { frameworkAchievements } from "./framework.ts";
import { resultIds, toOb3Achievement } from "./ob3.ts";

const origin = "https://asso.example";
const creatorProfile = {
  id: "did:web:asso.example:actors:abc",
  name: "Maison des associations",
  url: `${origin}/actors/abc`,
};
const achievements = frameworkAchievements(builtInFramework, "abc", new Date("2026-11-24"));
const editions = achievements.flatMap((record) =>
  LANGUAGES.map((language) => ({
    record,
    document: toOb3Achievement(record, { id: record.id, version: record.version, language }, {
      origin,
      creatorProfile,
    }),
  }))
);

describe("an achievement as Open Badges 3.0", () => {
  test.runIf(haveVectors)("is valid in every edition against 1EdTech's schema", () => {
    const schema = vectorJson("schemas/ob_v3p0_achievementcredential_schema.json");
    const ajv = addFormats.default(new Ajv2019({ strict: false }));
    const valid = ajv.compile({ $defs: schema.$defs, $ref: "#/$defs/Achievement" });
    for (const { document } of editions) {
      expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  test("lets a credential name the level reached, within the same edition", () => {
    const { document } = editions.find(({ record, document }) =>
      record.id === "support-3" && document.inLanguage === "nl"
    )!;
    const address = `${origin}/achievements/support-3/1/nl`;
    const [scale, hours] = document.resultDescription as Record<string, unknown>[];
    expect(document.id).toBe(address);
    expect(scale.id).toBe(resultIds.level(address));
    expect(scale.requiredLevel).toBe(resultIds.step(address, 3));
    expect((scale.rubricCriterionLevel as { id: string }[]).map((step) => step.id))
      .toEqual([1, 2, 3, 4].map((level) => `${address}#level-${level}`));
    expect(hours).toMatchObject({ id: resultIds.hours(address), resultType: "ext:Hours" });
  });

  test("leads to its other languages and to a picture that says what it shows", () => {
    for (const { document } of editions) {
      const related = document.related as { id: string; inLanguage: string }[];
      expect([document.inLanguage, ...related.map((one) => one.inLanguage)].sort())
        .toEqual([...LANGUAGES].sort());
      const image = document.image as { id: string; caption: string };
      expect(image.id).toBe(`${document.id}/image.png`);
      expect(image.caption).toContain(document.name);
    }
  });
});
