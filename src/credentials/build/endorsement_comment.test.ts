import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../languages.ts";
import {
  endorsementComment,
  levelLine,
  levelSeen,
  readEndorsementComment,
} from "./endorsement_comment.ts";

describe("what an endorser says", () => {
  const words = {
    text: "Elle a rendu la monnaie dans trois langues.\n\nEt calmé la file.",
    when: "le 5 septembre 2026",
    setting: "la braderie : stand 12",
    relation: "nous avons tenu le stand ensemble",
  };

  it("can be read by anyone, as it is", () => {
    expect(endorsementComment(words, "fr")).toBe(
      "Elle a rendu la monnaie dans trois langues.\n\nEt calmé la file.\n\n" +
        "Quand\u00a0: le 5 septembre 2026\nCadre\u00a0: la braderie : stand 12\n" +
        "Notre lien\u00a0: nous avons tenu le stand ensemble",
    );
  });

  it("comes apart as it was written, in each language", () => {
    for (const language of LANGUAGES) {
      expect(readEndorsementComment(endorsementComment(words, language))).toEqual(words);
    }
  });

  it("tells which level an endorser saw, and nothing where a line only looks like it", () => {
    for (const language of LANGUAGES) {
      const said = {
        text: "",
        relation: "amies",
        level: levelLine(3, "avec assurance : vraiment"),
      };
      const read = readEndorsementComment(endorsementComment(said, language));
      expect(read).toEqual(said);
      expect(levelSeen(read)).toBe(3);
    }
    expect(levelSeen({ text: "Level seen: 3" })).toBeUndefined();
    expect(levelSeen({ text: "", level: "very high" })).toBeUndefined();
  });

  it("stays all text where somebody else wrote it their way", () => {
    for (
      const foreign of [
        "Well done.",
        "Well done.\n\nNote: she also sings.",
        "Well done.\n\nWhen: May\nNote: she also sings.",
        "Well done.\n\nWhen: May\nWhen: June",
        "",
      ]
    ) expect(readEndorsementComment(foreign)).toEqual({ text: foreign });
  });

  it("keeps labelled lines apart from a text that looks like them", () => {
    const line = fc.constantFrom("Quand : hier", "When: never", "Cadre: x", "", "oui", "a: b");
    fc.assert(fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const text = lines.join("\n").trim();
      fc.pre(text !== "");
      const read = readEndorsementComment(endorsementComment({ text, relation: "amies" }, "fr"));
      expect(read).toEqual({ text, relation: "amies" });
    }));
  });
});
