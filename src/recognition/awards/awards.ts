import type { AchievementRef } from "../../achievements/types.ts";
import type { Deps } from "../../deps.ts";
import { ConflictError, FieldError, ForbiddenError, NotFoundError } from "../../errors.ts";
import { findActor, oneLine } from "../../identity/actors.ts";
import { didOf } from "../../identity/did.ts";
import { activityAddress, type ActorName, isElsewhere } from "../../identity/names.ts";
import { findRemoteActor } from "../../identity/remote_actors.ts";
import { enqueueMail } from "../../identity/mail_orders.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import { optionalReason } from "../../reasons.ts";
import { isBlocked } from "../../relations/blocks.ts";
import { commitOrConflict } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import { indexEvidence, makeEvidence, type NewEvidence } from "./evidence.ts";
import { answersByReply, placeMention } from "../mentions/store.ts";
import { moveAward, placeAward, readAward } from "./transition.ts";
import type { Award, Evidence } from "../types.ts";

/** How long the words may be that say what somebody did, in characters. */
export const MAX_NARRATIVE = 3000;
/** How long the name may be that a badge shows, in characters. */
export const MAX_DISPLAY_NAME = 120;
/** As {@link newId} makes them. */
const ID = /^[a-z2-7]{26}$/;

/** What an organisation offers to recognise. */
export interface Proposal extends
  Pick<
    Award,
    "recipient" | "achievement" | "narrative" | "hours" | "period" | "validUntil"
  > {
  /** The name the award will have, so that sending it twice offers it once. */
  readonly id?: string;
  readonly evidence: readonly NewEvidence[];
}

/**
 * Offers recognition, in the organisation's name. Nothing is signed before the recipient accepts.
 * @throws {ForbiddenError} without the issuer's role
 * @throws {FieldError} on what does not fit; `award-to-oneself` when one recognises oneself
 */
export async function proposeAward(
  deps: Deps,
  by: Account,
  issuer: Actor,
  proposal: Proposal,
): Promise<Award> {
  const { id = newId(), ...offer } = proposal;
  if (!ID.test(id)) throw new FieldError("id", "invalid");
  const sent = (await deps.store.get(keys.award(id))).value;
  if (sent?.proposedBy === by.id) return sent;
  const atomic = deps.store.atomic();
  const award = await placeProposal(deps, atomic, by, issuer, { ...offer, id });
  if ((await atomic.commit()).ok) return award;
  // Pressed twice, the other one came first by a hair: it is the same offer.
  const first = (await deps.store.get(keys.award(id))).value;
  if (first?.proposedBy === by.id) return first;
  throw new ConflictError();
}

/** {@link proposeAward} in a commit with what it follows from. */
export async function placeProposal(
  deps: Deps,
  atomic: Atomic,
  by: Account,
  issuer: Actor,
  proposal: Proposal & { readonly id: string },
): Promise<Award> {
  const { id, ...offer } = proposal;
  const evidence = await checkProposal(deps, by, issuer, proposal);
  const now = deps.clock().toISOString();
  const event = recordEvent(atomic, { type: "award.proposed", award: id }, id);
  const award: Award = {
    ...offer,
    id,
    issuer: issuer.id,
    proposedBy: by.id,
    ...await howOffered(deps, atomic, event, { id, issuer: issuer.id, to: offer.recipient }),
    evidence,
    state: "proposed",
    createdAt: now,
    updatedAt: now,
  };
  placeAward(atomic, award);
  indexEvidence(atomic, award.id, award.evidence);
  enqueueMail(deps, atomic, { kind: "award-proposed", award: id });
  return award;
}

/**
 * Whether an offer could be made as it stands; nothing is offered yet.
 * @returns the evidence as it would be kept
 * @throws as {@link proposeAward}
 */
export async function checkProposal(
  deps: Deps,
  by: Account,
  issuer: Actor,
  proposal: Proposal,
): Promise<Evidence[]> {
  requireIssuer(by);
  await checkRecipient(deps, by, issuer, proposal.recipient);
  await checkAchievement(deps, proposal.achievement);
  if (!proposal.narrative.trim()) throw new FieldError("narrative", "required");
  if (proposal.narrative.length > MAX_NARRATIVE) throw new FieldError("narrative", "too-long");
  checkTimes(proposal, deps.clock());
  return await makeEvidence(deps, by, proposal.evidence);
}

/** What the recipient chooses on accepting. */
export interface Acceptance {
  /** The name shown on the badge; none when absent. */
  readonly name?: string;
  /** Ids of the evidence they agree to. */
  readonly evidence: readonly string[];
}

/**
 * The recipient says yes; the issuer signs once this is stored.
 * @throws {ForbiddenError} for anyone but the recipient (or the one who answers for the team)
 * @throws {DomainError} `award-<state>` when it is no longer open
 */
export async function acceptAward(
  deps: Deps,
  by: Account,
  id: string,
  acceptance: Acceptance,
): Promise<Award> {
  const entry = await readAward(deps, id);
  await requireRecipient(deps, by, entry.value);
  const known = new Set(entry.value.evidence.map((item) => item.id));
  if (!acceptance.evidence.every((item) => known.has(item))) {
    throw new FieldError("evidence", "evidence-unknown");
  }
  const name = oneLine(acceptance.name ?? "") || undefined;
  if ((name?.length ?? 0) > MAX_DISPLAY_NAME) throw new FieldError("name", "too-long");
  const now = deps.clock();
  const { recipient, issuer } = entry.value;
  const subject = isElsewhere(issuer)
    ? { subject: await didOf(deps, await findActor(deps, recipient)) }
    : {};
  const atomic = deps.store.atomic();
  const moved = moveAward(atomic, entry, "accepted", {
    acceptance: { ...acceptance, name, ...subject, at: now.toISOString(), by: by.id },
  }, now);
  recordEvent(atomic, { type: "award.accepted", award: id }, id);
  if ((await atomic.commit()).ok) return moved;
  // Somebody answered at the same moment; what the award has become says what is left to do.
  return await acceptAward(deps, by, id, acceptance);
}

/** The recipient says no, with or without a word. @throws as {@link acceptAward} */
export async function declineAward(
  deps: Deps,
  by: Account,
  id: string,
  reason?: string,
): Promise<Award> {
  const entry = await readAward(deps, id);
  await requireRecipient(deps, by, entry.value);
  const atomic = deps.store.atomic();
  const moved = moveAward(atomic, entry, "declined", optionalReason(reason), deps.clock());
  recordEvent(atomic, { type: "award.declined", award: id }, id);
  await commitOrConflict(atomic);
  return moved;
}

/**
 * The issuer takes the offer back before it was answered.
 * @throws {ForbiddenError} without the issuer's role
 * @throws {NotFoundError} for what others offered
 */
export async function withdrawAward(
  deps: Deps,
  by: Account,
  id: string,
  reason?: string,
): Promise<Award> {
  requireIssuer(by);
  const entry = await readAward(deps, id);
  if (isElsewhere(entry.value.issuer)) throw new NotFoundError();
  const atomic = deps.store.atomic();
  const moved = moveAward(atomic, entry, "withdrawn", optionalReason(reason), deps.clock());
  recordEvent(atomic, { type: "award.withdrawn", award: id }, id);
  await commitOrConflict(atomic);
  return moved;
}

/** Whether this account may answer for the recipient of an award. */
export async function answersFor(deps: Deps, by: Account, recipient: ActorName): Promise<boolean> {
  if (recipient === by.id) return true;
  if (isElsewhere(recipient)) return false;
  const actor = (await deps.store.get(keys.actor(recipient))).value;
  return actor?.steward === by.id;
}

/** Whether an organisation may recognise an actor at all: a member, or a team. */
export function isRecognisable(actor: Actor, issuer: Actor): boolean {
  return actor.id !== issuer.id && (actor.type === "Person" || actor.type === "Organization");
}

/** Whether somebody may recognise in the association's name. */
export function isIssuer(account: Account): boolean {
  return account.roles.includes("issuer") || account.roles.includes("administrator");
}

/** @throws {ForbiddenError} for who may not recognise in the association's name */
export function requireIssuer(account: Account): void {
  if (!isIssuer(account)) throw new ForbiddenError("issuers-only");
}

async function requireRecipient(deps: Deps, by: Account, award: Award): Promise<void> {
  if (await answersFor(deps, by, award.recipient)) return;
  // One who may not know of the award must not learn of it from the answer.
  throw isIssuer(by) ? new ForbiddenError("recipient-only") : new NotFoundError();
}

async function checkRecipient(
  deps: Deps,
  by: Account,
  issuer: Actor,
  recipient: ActorName,
): Promise<void> {
  if (isElsewhere(recipient)) return await checkRecipientElsewhere(deps, recipient);
  const actor = (await deps.store.get(keys.actor(recipient))).value;
  if (!actor || !isRecognisable(actor, issuer)) {
    throw new FieldError("recipient", "recipient-unknown");
  }
  if (actor.id === by.id) throw new FieldError("recipient", "award-to-oneself");
}

/** Across nodes by an activity, or by a mention where their software takes no offers. */
async function howOffered(
  deps: Deps,
  atomic: Atomic,
  event: string,
  { id, issuer, to }: { readonly id: string; readonly issuer: string; readonly to: ActorName },
): Promise<Pick<Award, "activity" | "mention">> {
  if (!isElsewhere(to)) return {};
  if (!await answersByReply(deps, to)) return { activity: activityAddress(deps, event) };
  const about = { kind: "award", award: id } as const;
  return { mention: (await placeMention(deps, atomic, { about, from: issuer, to })).id };
}

async function checkRecipientElsewhere(deps: Deps, recipient: ActorName): Promise<void> {
  const actor = await findRemoteActor(deps, recipient);
  const isOne = actor && (actor.type === "Person" || actor.type === "Organization");
  if (!isOne || actor.goneAt || await isBlocked(deps, recipient)) {
    throw new FieldError("recipient", "recipient-unknown");
  }
}

async function checkAchievement(deps: Deps, ref: AchievementRef): Promise<void> {
  const found = await deps.store.get(keys.achievement(ref.id, ref.version));
  if (!found.value) throw new FieldError("achievement", "achievement-unknown");
}

function checkTimes(proposal: Proposal, now: Date): void {
  const { hours, period, validUntil } = proposal;
  if (hours !== undefined && !(hours > 0 && hours <= 100_000 && Number.isInteger(hours * 2))) {
    throw new FieldError("hours", "hours-wrong");
  }
  if (period && period.from > period.to) throw new FieldError("to", "period-backwards");
  if (period && period.from > now.toISOString().slice(0, 10)) {
    throw new FieldError("from", "period-in-future");
  }
  if (validUntil && validUntil <= now.toISOString().slice(0, 10)) {
    throw new FieldError("validUntil", "valid-until-past");
  }
}
