import { z } from "zod";
import { type CompetenceCode, COMPETENCES, LEVELS } from "../achievements/types.ts";
import type { Language, Localized } from "../languages.ts";
import { allSpaced } from "../typography.ts";
import en from "./recognise/en.json" with { type: "json" };
import fr from "./recognise/fr.json" with { type: "json" };
import nl from "./recognise/nl.json" with { type: "json" };
import type { Situation } from "./suggestion_types.ts";

const sentence = z.string().trim().min(1);

/** How one recognises each competence, in one language, as a data file says it. */
const edition = z.record(
  z.enum(COMPETENCES),
  z.strictObject({
    situations: z.array(
      z.strictObject({ id: sentence, level: z.literal(LEVELS), text: sentence }),
    ),
    /** Words that speak of it, in any form: their stems are compared. */
    words: z.array(sentence),
  }),
);

const EDITIONS: Localized<z.infer<typeof edition>> = {
  fr: edition.parse(allSpaced("fr", fr)),
  nl: edition.parse(nl),
  en: edition.parse(en),
};

/** The situations of a competence to recognise oneself in, by level of autonomy, the lowest first. */
export function situationsOf(language: Language, competence: CompetenceCode): Situation[] {
  return EDITIONS[language][competence].situations
    .map((one) => ({ ...one, competence }))
    .sort((a, b) => a.level - b.level);
}

/** The words that speak of a competence. */
export function wordsFor(language: Language, competence: CompetenceCode): readonly string[] {
  return EDITIONS[language][competence].words;
}
