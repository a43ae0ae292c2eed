import { achievementAddress, resultIds, toOb3Achievement } from "../../achievements/ob3.ts";
import { findAchievement } from "../../achievements/store.ts";
import type { Achievement } from "../../achievements/types.ts";
import {
  buildCredential,
  buildProposal,
  type EvidenceInput,
  type ProposalInput,
  type ResultInput,
} from "../../credentials/build.ts";
import { digestMultibase } from "../../credentials/digest.ts";
import type { IssuerProfile, JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { actorAddress } from "../../identity/actors.ts";
import { didOf } from "../../identity/did.ts";
import { addressOf, isElsewhere } from "../../identity/names.ts";
import type { Actor } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { statusListAddress, type StatusPlace } from "../status_lists.ts";
import type { Award, Evidence } from "../types.ts";

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
  const agreed = new Set(award.acceptance?.evidence);
  return buildCredential({
    ...await whatIsSaid(deps, award),
    id: credentialAddress(deps, id),
    subject: { id: await subjectOf(deps, award), name: award.acceptance?.name },
    evidence: await evidenceInputs(deps, award.evidence.filter((item) => agreed.has(item.id))),
    validFrom: now,
    awardedDate: now,
    status: { list: statusListAddress(deps, status.list), index: status.index },
  });
}

/** The address of an award of ours; it is the id of what we offer elsewhere. */
export function awardAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/awards/${id}`;
}

/**
 * What is offered to somebody elsewhere: the badge as it would be, with all the evidence they may
 * agree to, unsigned and about their actor.
 * @throws {NotFoundError} when the award speaks of what is no longer there
 */
export async function proposalDocument(deps: Deps, award: Award): Promise<JsonObject> {
  return buildProposal({
    ...await whatIsSaid(deps, award),
    id: awardAddress(deps, award.id),
    subject: { id: addressOf(deps, award.recipient) },
    evidence: await evidenceInputs(deps, award.evidence),
  });
}

type WhatIsSaid = Omit<ProposalInput, "id" | "subject" | "evidence">;

async function whatIsSaid(deps: Deps, award: Award): Promise<WhatIsSaid> {
  const { id, version, language } = award.achievement;
  const achievement = await findAchievement(deps, id, version);
  if (!achievement) throw new NotFoundError();
  const issuer = await issuerProfile(deps, await readActor(deps, award.issuer));
  const { origin } = deps.config;
  return {
    name: achievement.name[language],
    description: achievement.description[language],
    issuer,
    achievement: toOb3Achievement(achievement, award.achievement, {
      origin,
      creatorProfile: issuer,
    }),
    results: results(achievement, achievementAddress(origin, award.achievement), award.hours),
    narrative: award.narrative || undefined,
    period: award.period,
    validUntil: award.validUntil ? new Date(`${award.validUntil}T23:59:59Z`) : undefined,
  };
}

/** Whom the badge is about: somebody elsewhere said so when they accepted. */
async function subjectOf(deps: Deps, { recipient, acceptance }: Award): Promise<string> {
  if (!isElsewhere(recipient)) return await didOf(deps, await readActor(deps, recipient));
  if (!acceptance?.subject) throw new NotFoundError();
  return acceptance.subject;
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

function evidenceInputs(deps: Deps, items: readonly Evidence[]): Promise<EvidenceInput[]> {
  return Promise.all(items.map((item) => evidenceInput(deps, item)));
}

/** The address of a piece of evidence that this node keeps. */
export function evidenceAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/evidence/${id}`;
}

/** Which piece of evidence of an award an offer names so; undefined for another's. */
export function evidenceId(deps: Deps, award: Award, address: string): string | undefined {
  return award.evidence.find((item) => addressOfEvidence(deps, item) === address)?.id;
}

function addressOfEvidence(deps: Deps, { kind, url, id }: Evidence): string {
  return kind === "link" ? url! : evidenceAddress(deps, id);
}

async function evidenceInput(deps: Deps, item: Evidence): Promise<EvidenceInput> {
  const id = addressOfEvidence(deps, item);
  const common = { id, name: item.name, narrative: item.narrative };
  if (item.kind !== "file") return common;
  const content = await deps.blobs.get(item.blob!);
  if (!content) throw new NotFoundError();
  return {
    ...common,
    file: { digestMultibase: digestMultibase(content), mediaType: item.mediaType! },
  };
}

async function readActor(deps: Deps, id: string): Promise<Actor> {
  const actor = (await deps.store.get(keys.actor(id))).value;
  if (!actor) throw new NotFoundError();
  return actor;
}
