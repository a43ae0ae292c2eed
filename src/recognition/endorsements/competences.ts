import { CARD_TYPE } from "../../cards/types.ts";
import { isObject } from "../../credentials/json.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { type CompetenceCode, COMPETENCES } from "../../achievements/types.ts";

/** The own id of one competence of a card. */
export function competenceAddress(card: string, competence: CompetenceCode): string {
  return `${card}#${competence}`;
}

/** Which competence of a card is meant by an id; undefined for what is none. */
export function competenceIn(card: string, address: string): CompetenceCode | undefined {
  return COMPETENCES.find((code) => competenceAddress(card, code) === address);
}

/** Whether a badge, from here or from elsewhere, is a competence card. */
export function isCompetenceCard(badge: JsonObject): boolean {
  const subject = isObject(badge.credentialSubject) ? badge.credentialSubject : {};
  return isObject(subject.achievement) && subject.achievement.achievementType === CARD_TYPE;
}
