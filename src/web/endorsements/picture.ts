import { achievementImageAddress } from "../../achievements/ob3.ts";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { frameworkId } from "../../achievements/framework.ts";
import { isObject, listOf } from "../../credentials/json.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { isLanguage } from "../../languages.ts";

const CODES = new Set(
  COMPETENCES.flatMap((code) => LEVELS.map((level) => frameworkId(code, level))),
);

/**
 * Our own drawing of a badge from anywhere whose alignment names a step of the shared framework.
 * Others' pictures are not shown: pages load nothing from elsewhere.
 */
export function pictureOf(badge: JsonObject): { readonly image?: string } {
  const subject = isObject(badge.credentialSubject) ? badge.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const language = isLanguage(achievement.inLanguage) ? achievement.inLanguage : "fr";
  const id = listOf(achievement.alignment).filter(isObject)
    .map(({ targetCode }) => String(targetCode)).find((code) => CODES.has(code));
  return id ? { image: achievementImageAddress("", { id, version: 1, language }, "svg") } : {};
}
