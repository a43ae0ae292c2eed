import type { CompetenceCode } from "../achievements/types.ts";
import type { Language } from "../languages.ts";
import type { Situation } from "./types.ts";

/** The situations of a competence to recognise oneself in, by level of autonomy, the lowest first. */
export function situationsOf(_language: Language, _competence: CompetenceCode): Situation[] {
  return [];
}
