import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPETENCES, LEVELS } from "../achievements/types.ts";
import type { KeptMoment } from "../fair/types.ts";
import { LANGUAGES } from "../languages.ts";
import { situationsOf, wordsFor } from "./situations.ts";
import { tellingWords } from "./stems.ts";
import { suggest } from "./suggest.ts";

const moment = (words: string) => ({ moments: [{ id: "m", words }] });
const first = (answers: Parameters<typeof suggest>[0], language: "fr" | "nl" | "en") =>
  suggest(answers, [], language)[0];

/** Of a kept moment, what a suggestion reads. */
const kept = (said: Partial<KeptMoment>): KeptMoment =>
  ({
    round: "r",
    told: { id: "lostChild-8", competence: "support", level: 3 },
    ...said,
  }) as unknown as KeptMoment;

describe("what is suggested", () => {
  it("says from which words of which moment, in three languages", () => {
    expect(first(
      moment("C’était l’été. J’ai organisé les inscriptions et fait les plannings. Il a plu."),
      "fr",
    )).toMatchObject({
      competence: "organise",
      reasons: [{
        from: "moment",
        moment: "m",
        quote: "J’ai organisé les inscriptions et fait les plannings.",
        words: ["organisé", "inscriptions", "plannings"],
      }],
    });
    expect(first(moment("We zaten samen. Ik begeleidde kinderen bij hun huiswerk."), "nl"))
      .toMatchObject({
        competence: "support",
        reasons: [{ quote: "Ik begeleidde kinderen bij hun huiswerk." }],
      });
    expect(first(moment("I checked every label, and explained the safety rules."), "en"))
      .toMatchObject({
        competence: "rules",
        reasons: [{ words: ["checked", "label", "safety", "rules"] }],
      });
  });

  it("reads what was typed on a phone: no accents, capitals, either form of é", () => {
    for (const typed of ["EQUIPE", "equipes", "équipe", "équipe".normalize("NFD")]) {
      expect(first({ role: typed }, "fr")?.competence).toBe("team");
    }
  });

  it("counts a situation one recognises oneself in for more than a word, with its level", () => {
    const [one, two] = suggest(
      {
        situations: { codes: ["codes-1a", "codes-3a"], path: [], team: null },
        role: "Trésorière",
      },
      [],
      "fr",
    );
    expect(one).toEqual({
      competence: "codes",
      level: 3,
      weight: 6,
      reasons: [
        { from: "situation", situation: "codes-1a", level: 1 },
        { from: "situation", situation: "codes-3a", level: 3 },
      ],
    });
    expect(two).toMatchObject({
      competence: "organise",
      reasons: [{ from: "answer", question: "role", quote: "Trésorière", words: ["Trésorière"] }],
    });
    expect(two).not.toHaveProperty("level");
  });

  it("takes the level of the game only with something of real life", () => {
    const [played] = suggest({}, [kept({})], "fr");
    expect(played).toMatchObject({
      competence: "support",
      reasons: [{ from: "fair", round: "r" }],
    });
    expect(played).not.toHaveProperty("level");
    expect(suggest({}, [kept({ elsewhere: "Au parc, avec mon neveu." })], "fr")[0]).toMatchObject({
      level: 3,
      reasons: [{ quote: "Au parc, avec mon neveu." }],
    });
  });

  it("is nothing where nothing was said, and never what was not said", () => {
    expect(suggest({}, [], "fr")).toEqual([]);
    expect(suggest({ role: null, moments: null, situations: { oral: null } }, [], "nl")).toEqual(
      [],
    );
    expect(suggest({ role: "😀 12 — ???" }, [], "en")).toEqual([]);
  });

  it("is the same each time, and quotes only what is there", () => {
    const words = LANGUAGES.flatMap((language) =>
      COMPETENCES.flatMap((code) => wordsFor(language, code))
    );
    const text = fc.array(fc.oneof(fc.constantFrom(...words, ". ", "\n", "!"), fc.string()))
      .map((parts) => parts.join(" "));
    fc.assert(fc.property(text, text, fc.constantFrom(...LANGUAGES), (role, told, language) => {
      const answers = { role, ...moment(told) };
      const found = suggest(answers, [], language);
      expect(suggest(structuredClone(answers), [], language)).toEqual(found);
      for (const reason of found.flatMap(({ reasons }) => reasons)) {
        if (reason.from !== "answer" && reason.from !== "moment") continue;
        const said = reason.from === "answer" ? role : told;
        expect(said).toContain(reason.quote);
        for (const word of reason.words) {
          expect(reason.quote.normalize("NFC")).toContain(word);
        }
      }
    }));
  });
});

describe("the situations", () => {
  it("are the same in every language: one for each level, each of twenty words at most", () => {
    for (const competence of COMPETENCES) {
      const names = LANGUAGES.map((language) =>
        situationsOf(language, competence).map(({ id, level }) => `${id} ${level}`)
      );
      expect(names[1]).toEqual(names[0]);
      expect(names[2]).toEqual(names[0]);
      const french = situationsOf("fr", competence);
      expect(new Set(french.map(({ level }) => level))).toEqual(new Set(LEVELS));
      for (const language of LANGUAGES) {
        for (const { id, text } of situationsOf(language, competence)) {
          expect(id.startsWith(`${competence}-`)).toBe(true);
          expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(20);
        }
      }
    }
  });

  it("have words that are found again in what people say", () => {
    for (const language of LANGUAGES) {
      for (const competence of COMPETENCES) {
        for (const word of wordsFor(language, competence)) {
          expect([...tellingWords(language, `« ${word.toUpperCase()} »`).keys()]).toContain(
            competence,
          );
        }
      }
    }
  });
});
