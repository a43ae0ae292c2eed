import { achievementAddress, resultIds, toOb3Achievement } from "../achievements/ob3.ts";
import { findAchievement } from "../achievements/store.ts";
import type { Achievement } from "../achievements/types.ts";
import { buildCredential, type EvidenceInput, type ResultInput } from "../credentials/build.ts";
import { digestMultibase } from "../credentials/digest.ts";
import type { IssuerProfile, JsonObject } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { actorAddress } from "../identity/actors.ts";
import { didOf } from "../identity/did.ts";
import type { Actor } from "../identity/types.ts";
import { keys } from "../store/keys.ts";
import { statusListAddress, type StatusPlace } from "./status_lists.ts";
import type { Award, Evidence } from "./types.ts";

/** The address of a badge. */
export function credentialAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/credentials/${id}`;
}

/** How an organisation presents itself inside what it signs. */
export async function issuerProfile(deps: Deps, actor: Actor): Promise<IssuerProfile> {
  const url = actorAddress(deps, actor.id);
  return {
    id: await didOf(deps, actor),
    name: actor.name,
    url,
    description: actor.summary || undefined,
    image: `${url}/picture`,
  };
}

/**
 * The unsigned badge of an accepted award: what was offered, and of it what the recipient agreed to.
 * @throws {NotFoundError} when the award speaks of what is no longer there
 */
export async function awardDocument(
  deps: Deps,
  award: Award,
  id: string,
  status: StatusPlace,
): Promise<JsonObject> {
  const now = deps.clock();
  const [issuer, recipient] = await Promise.all([
    readActor(deps, award.issuer),
    readActor(deps, award.recipient),
  ]);
  const achievement = await findAchievement(deps, award.achievement.id, award.achievement.version);
  if (!achievement) throw new NotFoundError();
  const profile = await issuerProfile(deps, issuer);
  const { origin } = deps.config;
  return buildCredential({
    id: credentialAddress(deps, id),
    name: achievement.name[award.achievement.language],
    description: achievement.description[award.achievement.language],
    issuer: profile,
    subject: { id: await didOf(deps, recipient), name: award.acceptance?.name },
    achievement: toOb3Achievement(achievement, award.achievement, {
      origin,
      creatorProfile: profile,
    }),
    results: results(achievement, achievementAddress(origin, award.achievement), award.hours),
    narrative: award.narrative || undefined,
    period: award.period,
    evidence: await agreedEvidence(deps, award),
    validFrom: now,
    awardedDate: now,
    validUntil: award.validUntil ? new Date(`${award.validUntil}T23:59:59Z`) : undefined,
    status: { list: statusListAddress(deps, status.list), index: status.index },
  });
}

/** The level that the achievement stands for, and the hours, where they are known. */
function results(
  { level, levels }: Achievement,
  edition: string,
  hours: number | undefined,
): ResultInput[] {
  const reached = level && levels
    ? [{
      resultDescription: resultIds.level(edition),
      achievedLevel: resultIds.step(edition, level),
    }]
    : [];
  const given = hours === undefined
    ? []
    : [{ resultDescription: resultIds.hours(edition), value: String(hours) }];
  return [...reached, ...given];
}

function agreedEvidence(deps: Deps, award: Award): Promise<EvidenceInput[]> {
  const agreed = new Set(award.acceptance?.evidence);
  const items = award.evidence.filter((item) => agreed.has(item.id));
  return Promise.all(items.map((item) => evidenceInput(deps, item)));
}

/** The address of a piece of evidence that this node keeps. */
export function evidenceAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/evidence/${id}`;
}

async function evidenceInput(deps: Deps, item: Evidence): Promise<EvidenceInput> {
  const common = { name: item.name, narrative: item.narrative };
  if (item.kind === "link") return { ...common, id: item.url };
  if (item.kind === "text") return { ...common, id: evidenceAddress(deps, item.id) };
  const content = await deps.blobs.get(item.blob!);
  if (!content) throw new NotFoundError();
  return {
    ...common,
    id: evidenceAddress(deps, item.id),
    file: { digestMultibase: digestMultibase(content), mediaType: item.mediaType! },
  };
}

async function readActor(deps: Deps, id: string): Promise<Actor> {
  const actor = (await deps.store.get(keys.actor(id))).value;
  if (!actor) throw new NotFoundError();
  return actor;
}
