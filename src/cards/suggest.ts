import type { KeptMoment } from "../fair/types.ts";
import type { Language } from "../languages.ts";
import type { CardAnswers, Suggestion } from "./types.ts";

/**
 * The competences that what a person said speaks for, the strongest first; nothing for those that
 * nothing speaks for. Pure: the same answers always give the same.
 * @param kept what they kept of the fair
 */
export function suggest(
  _answers: CardAnswers,
  _kept: readonly KeptMoment[],
  _language: Language,
): Suggestion[] {
  return [];
}
