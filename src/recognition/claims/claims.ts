import { frameworkId } from "../../achievements/framework.ts";
import { findAchievement } from "../../achievements/store.ts";
import {
  type AchievementRef,
  type CompetenceCode,
  type Level,
  LEVELS,
} from "../../achievements/types.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { Deps } from "../../deps.ts";
import { FieldError, ForbiddenError, NotFoundError } from "../../errors.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import type { Language } from "../../languages.ts";
import { requiredReason } from "../../reasons.ts";
import { commitAgain, commitOrConflict } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { isIssuer, MAX_NARRATIVE, placeProposal, requireIssuer } from "../awards/awards.ts";
import type { Claim } from "./types.ts";
import { claimsIn, moveClaim, placeClaim, readClaim } from "./store.ts";
import { credentialDocument } from "../credentials.ts";
import { credentialAddress } from "../awards/document.ts";
import type { CardRecord } from "../types.ts";

/** How many claims of one person may wait at once. */
const MAX_OPEN = 8;

/** What a member asks for. */
export interface ClaimInput {
  /** A signed card of theirs (its record) that names the competence. */
  readonly card: string;
  readonly competence: CompetenceCode;
  readonly level: Level;
  readonly words: string;
  readonly language: Language;
}

/**
 * A member asks for the badge of a competence. While it is open, who recognises in the association's
 * name may read the card that supports it, and is told.
 * @throws {FieldError} `card`: `card-unknown`; `competence`: `competence-unknown`, `already-claimed`;
 *   `level`: `invalid`; `words`: `required`, `too-long`; `form`: `too-many-claims`
 */
export async function makeClaim(deps: Deps, by: Account, input: ClaimInput): Promise<Claim> {
  const words = input.words.normalize("NFC").trim();
  if (!words) throw new FieldError("words", "required");
  if (words.length > MAX_NARRATIVE) throw new FieldError("words", "too-long");
  if (!LEVELS.includes(input.level)) throw new FieldError("level", "invalid");
  const { content } = await ownCard(deps, by, input.card);
  if (!content.competences.some(({ competence }) => competence === input.competence)) {
    throw new FieldError("competence", "competence-unknown");
  }
  const open = await claimsIn(deps, keys.claimsOf(by.id, "asked"));
  if (open.some(({ competence }) => competence === input.competence)) {
    throw new FieldError("competence", "already-claimed");
  }
  if (open.length >= MAX_OPEN) throw new FieldError("form", "too-many-claims", { most: MAX_OPEN });
  const now = deps.clock().toISOString();
  const claim: Claim = {
    ...input,
    id: newId(),
    words,
    claimant: by.id,
    state: "asked",
    createdAt: now,
    updatedAt: now,
  };
  const atomic = placeClaim(deps.store.atomic(), claim);
  recordEvent(atomic, { type: "claim.made", claim: claim.id }, claim.id);
  await commitOrConflict(atomic);
  return claim;
}

/** A claim, for who made it and who recognises in the association's name. @throws {NotFoundError} */
export async function claimFor(deps: Deps, by: Account, id: string): Promise<Claim> {
  const { value: claim } = await readClaim(deps, id);
  if (claim.claimant !== by.id && !isIssuer(by)) throw new NotFoundError();
  return claim;
}

/** What a member asked for, in whatever state, the newest first. */
export async function ownClaims(deps: Deps, by: Account): Promise<Claim[]> {
  return (await claimsIn(deps, keys.claimsOf(by.id))).reverse();
}

/** The claims that wait for an answer, the oldest first. @throws {ForbiddenError} */
export async function openClaims(deps: Deps, by: Account): Promise<Claim[]> {
  requireIssuer(by);
  return await claimsIn(deps, keys.openClaims());
}

/**
 * The member takes their claim back.
 * @throws {NotFoundError} for anyone else
 * @throws {DomainError} `claim-<state>`
 */
export async function withdrawClaim(deps: Deps, by: Account, id: string): Promise<Claim> {
  const entry = await readClaim(deps, id);
  if (entry.value.claimant !== by.id) throw new NotFoundError();
  const atomic = deps.store.atomic();
  const moved = moveClaim(atomic, entry, "withdrawn", {}, deps.clock());
  await commitOrConflict(atomic);
  return moved;
}

/**
 * Somebody who recognises in the association's name says no, and why; the member is told.
 * @throws {ForbiddenError} without the issuer's role, `claim-of-oneself`
 * @throws {FieldError} `reason`: `reason-required`, `too-long`
 * @throws {DomainError} `claim-<state>`
 */
export async function refuseClaim(
  deps: Deps,
  by: Account,
  id: string,
  reason: string,
): Promise<Claim> {
  const entry = await readClaim(deps, id);
  requireOther(by, entry.value);
  const changes = { answeredBy: by.id, reason: requiredReason(reason) };
  const atomic = deps.store.atomic();
  const moved = moveClaim(atomic, entry, "refused", changes, deps.clock());
  recordEvent(atomic, { type: "claim.refused", claim: id }, id);
  await commitOrConflict(atomic);
  return moved;
}

/** What is said of an accepted claim: at which level, and what the badge tells. */
export interface ClaimAcceptance {
  readonly level: Level;
  /** What the member did, in the association's words. */
  readonly narrative: string;
  /** Whole or half, more than 0. */
  readonly hours?: number;
}

/**
 * Somebody who recognises in the association's name says yes, at a level: the badge is offered to the
 * member in the same commit, with their card as evidence, and takes the path of every award.
 * @throws {ForbiddenError} without the issuer's role, `claim-of-oneself`
 * @throws {FieldError} as a proposal; `level`: `invalid`
 * @throws {DomainError} `claim-<state>`
 */
export async function acceptClaim(
  deps: Deps,
  by: Account,
  issuer: Actor,
  id: string,
  { level, narrative, hours }: ClaimAcceptance,
): Promise<Claim> {
  if (!LEVELS.includes(level)) throw new FieldError("level", "invalid");
  return await commitAgain(async () => {
    const entry = await readClaim(deps, id);
    const { value: claim } = entry;
    requireOther(by, claim);
    const award = newId();
    const atomic = deps.store.atomic();
    const changes = { answeredBy: by.id, acceptedLevel: level, award };
    const result = moveClaim(atomic, entry, "accepted", changes, deps.clock());
    await placeProposal(deps, atomic, by, issuer, {
      id: award,
      recipient: claim.claimant,
      achievement: await editionOf(deps, claim, level),
      narrative,
      ...(hours === undefined ? {} : { hours }),
      evidence: await cardAsEvidence(deps, claim),
    });
    return { atomic, result };
  });
}

/** Forgets what a member asked for, and was answered. */
export async function forgetClaims(deps: Deps, claimant: string): Promise<void> {
  for (const { id, state, card } of await claimsIn(deps, keys.claimsOf(claimant))) {
    await deps.store.atomic()
      .delete(keys.claim(id))
      .delete(keys.claimOf(claimant, state, id))
      .delete(keys.openClaim(id))
      .delete(keys.claimWith(card, id))
      .commit();
  }
}

/** The badge as it is given today. */
async function editionOf(
  deps: Deps,
  { competence, language }: Claim,
  level: Level,
): Promise<AchievementRef> {
  const id = frameworkId(competence, level);
  const achievement = await findAchievement(deps, id);
  if (!achievement) throw new FieldError("level", "achievement-unknown");
  return { id, version: achievement.version, language };
}

async function ownCard(deps: Deps, by: Account, id: string): Promise<CardRecord> {
  const record = (await deps.store.get(keys.credential(id))).value;
  if (!record?.card || record.recipient !== by.id || record.revoked) {
    throw new FieldError("card", "card-unknown");
  }
  return record;
}

/** A link to the card, if it is still there: who sees it is its holder's to say. */
async function cardAsEvidence(deps: Deps, { card }: Claim) {
  const record = (await deps.store.get(keys.credential(card))).value;
  if (!record) return [];
  const { name } = parseDocument(await credentialDocument(deps, record));
  return [
    {
      kind: "link",
      name: String(name).slice(0, 120),
      url: credentialAddress(deps, card),
    } as const,
  ];
}

/** @throws {ForbiddenError} without the issuer's role; `claim-of-oneself` */
function requireOther(by: Account, { claimant }: Claim): void {
  requireIssuer(by);
  if (claimant === by.id) throw new ForbiddenError("claim-of-oneself");
}
