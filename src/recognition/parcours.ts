import type { CompetenceCode } from "../achievements/types.ts";
import { COMPETENCES, LEVELS } from "../achievements/types.ts";
import { isForeign } from "../achievements/foreign.ts";
import { frameworkId } from "../achievements/framework.ts";
import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { keys } from "../store/keys.ts";
import { answeringNames, awardsOf, credentialsOf } from "./lists.ts";
import type { Award, BadgeRecord } from "./types.ts";

/** A badge and the award it came from. */
export interface Recognition {
  readonly credential: BadgeRecord;
  readonly award: Award;
}

/** What a person was recognised for, and what waits for them. */
export interface Parcours {
  /** Offers to answer, to them or to a team they answer for. */
  readonly waiting: readonly Award[];
  /** Accepted, and signed in a moment. */
  readonly signing: readonly Award[];
  /** Their own, newest first. */
  readonly own: readonly Recognition[];
  /** Those of the teams they answer for. */
  readonly teams: readonly Recognition[];
  /** Of their own badges that still stand. */
  readonly hours: HoursGiven;
}

export interface HoursGiven {
  readonly total: number;
  /** Only competences with hours, the most first. */
  readonly byCompetence: readonly {
    readonly competence: CompetenceCode;
    readonly hours: number;
  }[];
}

/** Everything for a person's home. */
export async function parcoursOf(deps: Deps, account: Account): Promise<Parcours> {
  const names = await answeringNames(deps, account);
  const [waiting, signing, credentials] = await Promise.all([
    awardsOf(deps, names, "proposed"),
    awardsOf(deps, names, "accepted"),
    credentialsOf(deps, names),
  ]);
  const badges = await withAwards(deps, credentials);
  const own = badges.filter(({ credential }) => credential.recipient === account.id);
  const teams = badges.filter(({ credential }) => credential.recipient !== account.id);
  const elsewhere = await competencesElsewhere(deps, own);
  return { waiting, signing, own, teams, hours: hoursOf(own, elsewhere) };
}

/** Badges with the awards they came from. */
export async function withAwards(
  deps: Deps,
  credentials: readonly BadgeRecord[],
): Promise<Recognition[]> {
  const awards = await deps.store.getMany(credentials.map(({ award }) => keys.award(award)));
  return credentials.flatMap((credential, index) => {
    const award = awards[index].value;
    return award ? [{ credential, award }] : [];
  });
}

/** The competences of badges given elsewhere, which add up with ours, by the achievement's id. */
async function competencesElsewhere(
  deps: Deps,
  badges: readonly Recognition[],
): Promise<ReadonlyMap<string, CompetenceCode>> {
  const ids = new Set(badges.map(({ award }) => award.achievement.id).filter(isForeign));
  const entries = await deps.store.getMany([...ids].map(keys.foreignAchievement));
  return new Map(
    entries.flatMap(({ value }) => value?.competence ? [[value.id, value.competence]] : []),
  );
}

/**
 * Hours summed over badges that were not taken back, in all and per competence.
 * @param elsewhere the competences of achievements that were not defined here
 */
export function hoursOf(
  badges: readonly Recognition[],
  elsewhere: ReadonlyMap<string, CompetenceCode> = new Map(),
): HoursGiven {
  const sums = new Map<CompetenceCode, number>();
  let total = 0;
  for (const { credential, award } of badges) {
    if (credential.revoked || award.hours === undefined) continue;
    total += award.hours;
    const { id } = award.achievement;
    const competence = COMPETENCE_OF.get(id) ?? elsewhere.get(id);
    if (competence) sums.set(competence, (sums.get(competence) ?? 0) + award.hours);
  }
  const byCompetence = [...sums]
    .map(([competence, hours]) => ({ competence, hours }))
    .sort((a, b) => b.hours - a.hours);
  return { total, byCompetence };
}

const COMPETENCE_OF: ReadonlyMap<string, CompetenceCode> = new Map(
  COMPETENCES.flatMap((competence) =>
    LEVELS.map((level) => [frameworkId(competence, level), competence] as const)
  ),
);
