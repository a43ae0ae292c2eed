import { z } from "zod";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { LANGUAGES, type Localized } from "../../languages.ts";

const sentence = z.string().trim().min(1);

const levelName = z.strictObject({
  level: z.literal(LEVELS),
  /** The short word that stands on a badge: "avec aide". */
  word: z.string().trim().min(1).max(16),
  /** How much autonomy and responsibility it means, whatever the competence. */
  description: sentence,
});

const competenceLevel = z.strictObject({
  level: z.literal(LEVELS),
  descriptor: sentence,
  /** Things one can see: what somebody who was there could say. */
  indicators: z.array(sentence).min(2),
});

const competence = z.strictObject({
  code: z.literal(COMPETENCES),
  name: sentence,
  summary: sentence,
  levels: eachOnce(competenceLevel, (one) => one.level, LEVELS),
});

/** The framework in one language, as a data file says it. */
export const frameworkEdition = z.strictObject({
  language: z.literal(LANGUAGES),
  title: sentence,
  /** Where it comes from; shown wherever the framework is. */
  note: sentence,
  levels: eachOnce(levelName, (one) => one.level, LEVELS),
  competences: eachOnce(competence, (one) => one.code, COMPETENCES),
});

/** One competence with its levels. */
export type Competence = z.infer<typeof competence>;
/** The framework in one language. */
export type FrameworkEdition = z.infer<typeof frameworkEdition>;

/** Eight competences, four levels each, in every language of the product. */
export type Framework = Localized<FrameworkEdition>;

/** A list with exactly one entry per name, in the order of the names. */
function eachOnce<T extends z.ZodType, N>(
  entry: T,
  nameOf: (entry: z.infer<T>) => N,
  names: readonly N[],
) {
  return z.array(entry).superRefine((entries, context) => {
    const found = entries.map(nameOf);
    for (const name of names) {
      const count = found.filter((one) => one === name).length;
      if (count !== 1) {
        context.addIssue({
          code: "custom",
          message: `expected ${name} once, found it ${count} times`,
        });
      }
    }
  }).transform((entries) =>
    entries.toSorted((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)))
  );
}
