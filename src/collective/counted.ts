import { RECTEC_TARGET_URL } from "../achievements/alignments.ts";
import { type CompetenceCode, COMPETENCES, type Level, LEVELS } from "../achievements/types.ts";
import { HOURS } from "../credentials/build.ts";
import { isObject, listOf } from "../credentials/json.ts";
import type { JsonObject } from "../credentials/types.ts";
import type { RegionCopy, Tally } from "./types.ts";

/** More hours than one recognition is for; above it, the number is not counted. */
const MAX_HOURS = 10_000;

/** Nothing counted yet. */
export const NO_TALLY: Tally = { total: 0, halfHours: 0, counts: {} };

/**
 * What a badge of any node adds to the region: its place in the common framework, by the target code
 * that all nodes share, and its hours.
 */
export function countedOf(badge: JsonObject): Pick<RegionCopy, "competence" | "level" | "hours"> {
  const subject = isObject(badge.credentialSubject) ? badge.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const code = listOf(achievement.alignment).filter(isObject)
    .find(({ targetUrl }) => targetUrl === RECTEC_TARGET_URL)?.targetCode;
  const [, stem, step] = /^([a-z]+)-([1-4])$/.exec(String(code ?? "")) ?? [];
  const competence = COMPETENCES.find((one) => one === stem);
  const level = LEVELS.find((one) => String(one) === step);
  const hours = hoursOf(achievement, subject);
  return {
    ...(competence && level ? { competence, level } : {}),
    ...(hours === undefined ? {} : { hours }),
  };
}

function hoursOf(achievement: JsonObject, subject: JsonObject): number | undefined {
  const scales = new Set(
    listOf(achievement.resultDescription).filter(isObject)
      .filter(({ resultType }) => resultType === HOURS).map(({ id }) => id),
  );
  const result = listOf(subject.result).filter(isObject)
    .find(({ resultDescription }) => scales.has(resultDescription!));
  const hours = Math.round(Number(result?.value ?? NaN) * 2) / 2;
  return hours > 0 && hours <= MAX_HOURS ? hours : undefined;
}

/** A tally with a copy added to it (1) or taken off (-1); what does not stand changes nothing. */
export function tallied(tally: Tally, copy: RegionCopy, by: 1 | -1): Tally {
  if (copy.state !== "good") return tally;
  const { competence, level, hours = 0 } = copy;
  const counts = { ...tally.counts };
  if (competence && level) {
    const name = `${competence}-${level}`;
    counts[name] = (counts[name] ?? 0) + by;
    if (counts[name] <= 0) delete counts[name];
  }
  return {
    total: Math.max(0, tally.total + by),
    halfHours: Math.max(0, tally.halfHours + by * hours * 2),
    counts,
  };
}

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const counts: Record<string, number> = {};
  let [total, halfHours] = [0, 0];
  for (const tally of tallies) {
    total += tally.total;
    halfHours += tally.halfHours;
    for (const [name, count] of Object.entries(tally.counts)) {
      counts[name] = (counts[name] ?? 0) + count;
    }
  }
  return { total, halfHours, counts };
}

/** How many at each level of a competence. */
export function levelsOf(tally: Tally, competence: CompetenceCode): Record<Level, number> {
  const at = (level: Level) => tally.counts[`${competence}-${level}`] ?? 0;
  return { 1: at(1), 2: at(2), 3: at(3), 4: at(4) };
}
