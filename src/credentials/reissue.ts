import { coreOf, ENDORSEMENT_GENRE } from "./core.ts";
import { compact, dateTime, listOf } from "./json.ts";
import type { JsonObject } from "./types.ts";

/**
 * A badge with exactly these endorsements inside, to be signed again: the core of the badge is
 * copied, never rebuilt, and what vouches for its issuer stays. Each endorsement lies whole in
 * `endorsement[]` and is named as evidence.
 *
 * OB 3.0: of two credentials of one issuer with one id, the newer `validFrom` replaces.
 *
 * @param current the badge as it was signed last
 * @param now when it is signed again; its `validFrom`, unless that would not be later than before
 */
export function withEndorsements(
  current: JsonObject,
  endorsements: readonly JsonObject[],
  now: Date,
): JsonObject {
  const core = coreOf(current);
  return compact({
    ...core,
    ...(current.issuer === undefined ? {} : { issuer: current.issuer }),
    validFrom: dateTime(laterThan(current, now)),
    evidence: [...listOf(core.evidence), ...endorsements.map(asEvidence)],
    endorsement: [...endorsements],
  });
}

/** A second is the smallest step that Open Badges 3.0 dates are sure to keep. */
function laterThan({ validFrom }: JsonObject, now: Date): Date {
  const before = Math.floor(Date.parse(String(validFrom)) / 1000) * 1000;
  return new Date(Math.max(now.getTime(), before + 1000));
}

function asEvidence({ id, name }: JsonObject): JsonObject {
  return { id: id!, type: ["Evidence"], ...(name ? { name } : {}), genre: ENDORSEMENT_GENRE };
}
