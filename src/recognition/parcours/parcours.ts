import type { Achievement, CompetenceCode, Level } from "../../achievements/types.ts";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { isForeign } from "../../achievements/foreign.ts";
import { frameworkId } from "../../achievements/framework.ts";
import { cardsOf } from "../../cards/drafts.ts";
import { newestVersion } from "../../cards/sign.ts";
import { levelSeen } from "../../credentials/build.ts";
import { isObject } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { Json } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { credentialDocument } from "../credentials.ts";
import { credentialAddress } from "../awards/document.ts";
import { competenceAddress, competenceIn } from "../endorsements/competences.ts";
import { wordsOf } from "../endorsements/lists.ts";
import { endorsementsOf } from "../endorsements/received_store.ts";
import { answeringNames, awardsOf, credentialsOf } from "../lists.ts";
import { type ParcoursPicture, pictureOf, type Seen } from "./picture.ts";
import type { Award, BadgeRecord, CardRecord } from "../types.ts";

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
  /** Their cards and badges, what they say and what others saw. */
  readonly picture: ParcoursPicture;
}

/** Hours that badges tell of. */
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
  const elsewhere = await definedElsewhere(deps, own);
  const hours = hoursOf(own, competencesIn(elsewhere));
  const cards = await standingCards(deps, account.id);
  const seen = [
    ...await seenInBadges(deps, own, elsewhere),
    ...(await Promise.all(cards.map((card) => seenInCard(deps, card)))).flat(),
  ];
  const picture = pictureOf(cards.map(({ content }) => content), seen, hours.total);
  return { waiting, signing, own, teams, hours, picture };
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

/** What badges given elsewhere are, which add up with ours, by the achievement's id. */
async function definedElsewhere(
  deps: Deps,
  badges: readonly Recognition[],
): Promise<ReadonlyMap<string, Achievement>> {
  const ids = new Set(badges.map(({ award }) => award.achievement.id).filter(isForeign));
  const entries = await deps.store.getMany([...ids].map(keys.foreignAchievement));
  return new Map(entries.flatMap(({ value }) => value ? [[value.id, value]] : []));
}

function competencesIn(
  achievements: ReadonlyMap<string, Achievement>,
): ReadonlyMap<string, CompetenceCode> {
  return new Map(
    [...achievements.values()].flatMap(({ id, competence }) =>
      competence ? [[id, competence]] : []
    ),
  );
}

/** The newest version of each of a person's cards, those they took back left out. */
export async function standingCards(deps: Deps, holder: string): Promise<CardRecord[]> {
  const cards = await cardsOf(deps, holder);
  const newest = await Promise.all(cards.map((card) => newestVersion(deps, card)));
  return newest.flatMap((record) => record && !record.revoked ? [record] : []);
}

async function seenInBadges(
  deps: Deps,
  badges: readonly Recognition[],
  elsewhere: ReadonlyMap<string, Achievement>,
): Promise<Seen[]> {
  const standing = badges.filter(({ credential }) => !credential.revoked);
  return (await Promise.all(standing.map(async ({ credential, award }): Promise<Seen[]> => {
    const { id } = award.achievement;
    const { competence, level } = STEP_OF.get(id) ?? elsewhere.get(id) ?? {};
    if (!competence) return [];
    const { issuer } = parseDocument(await credentialDocument(deps, credential));
    return [{
      competence,
      ...(level ? { level } : {}),
      ...(award.hours === undefined ? {} : { hours: award.hours }),
      by: "badge",
      who: nameIn(issuer),
      credential: credential.id,
    }];
  }))).flat();
}

/** Who endorsed which competence of a card, at the level they saw, or else at the one it says. */
async function seenInCard(deps: Deps, { id, content }: CardRecord): Promise<Seen[]> {
  const address = credentialAddress(deps, id);
  const received = await endorsementsOf(
    deps,
    ...content.competences.map(({ competence }) => competenceAddress(address, competence)),
  );
  const kept = received.filter(({ state, withdrawnAt }) => state === "kept" && !withdrawnAt);
  return (await Promise.all(kept.map(async ({ subject, document, endorserName }) => {
    const competence = competenceIn(address, subject);
    const said = content.competences.find((one) => one.competence === competence);
    const bytes = await deps.blobs.get(document);
    if (!said || !bytes) return [];
    const other = levelSeen(wordsOf(parseDocument(bytes)));
    const level = LEVELS.find((one) => one === other) ?? said.level;
    const by = "endorsement" as const;
    return [{ competence: said.competence, level, by, who: endorserName, credential: id }];
  }))).flat();
}

function nameIn(issuer: Json | undefined): string {
  return isObject(issuer) && typeof issuer.name === "string" ? issuer.name : "";
}

/**
 * Hours summed over badges that were not taken back, in all and per competence.
 * @param elsewhere the competences of achievements that were not defined here
 */
function hoursOf(
  badges: readonly Recognition[],
  elsewhere: ReadonlyMap<string, CompetenceCode> = new Map(),
): HoursGiven {
  const sums = new Map<CompetenceCode, number>();
  let total = 0;
  for (const { credential, award } of badges) {
    if (credential.revoked || award.hours === undefined) continue;
    total += award.hours;
    const { id } = award.achievement;
    const competence = STEP_OF.get(id)?.competence ?? elsewhere.get(id);
    if (competence) sums.set(competence, (sums.get(competence) ?? 0) + award.hours);
  }
  const byCompetence = [...sums]
    .map(([competence, hours]) => ({ competence, hours }))
    .sort((a, b) => b.hours - a.hours);
  return { total, byCompetence };
}

const STEP_OF: ReadonlyMap<
  string,
  { readonly competence: CompetenceCode; readonly level: Level }
> = new Map(
  COMPETENCES.flatMap((competence) =>
    LEVELS.map((level) => [frameworkId(competence, level), { competence, level }] as const)
  ),
);
