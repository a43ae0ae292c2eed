import type { Moment } from "./moment.ts";

/** How many moments a debrief tells; more would be a list again. */
export const MOST_TOLD = 5;

/**
 * The most telling moments, in the order in which they were: first one of each competence, so that
 * people see how many sides they have, then those that came under pressure or opened something for
 * others.
 */
export function pickMoments(moments: readonly Moment[], most = MOST_TOLD): Moment[] {
  const byWeight = moments.toSorted((a, b) => weight(b) - weight(a) || a.at - b.at);
  const seen = new Set<string>();
  const first = byWeight.filter(({ competence }) => {
    if (seen.has(competence)) return false;
    seen.add(competence);
    return true;
  });
  const others = byWeight.filter((moment) => !first.includes(moment));
  return [...first, ...others].slice(0, most).toSorted((a, b) => a.at - b.at);
}

/** What was answered weighs more than what was done in passing; a full queue adds to both. */
function weight({ level, pressure, seconds }: Moment): number {
  return (seconds ? 6 : 0) + level * 2 + Math.min(pressure, 6);
}
