import { placeForeignAchievement, readForeignAchievement } from "../../achievements/foreign.ts";
import { loadFramework } from "../../competences/framework/load.ts";
import type { JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../../errors.ts";
import { enqueueMail } from "../../identity/mail_orders.ts";
import { addressOf, hashOf } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import { receivedReason } from "../../reasons.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { indexEvidence } from "../awards/evidence.ts";
import { moveAward, placeAward, readAward } from "../awards/transition.ts";
import type { Award } from "../types.ts";
import { readOffered } from "./proposal.ts";

/** While so many wait for one of ours, no more come in from elsewhere. */
const MAX_WAITING = 100;

/** An offer as it comes from another node. */
export interface ArrivingOffer {
  readonly by: Pick<RemoteActor, "address" | "dids">;
  /** Whom of ours it is for (actor id). */
  readonly recipient: string;
  /** The activity that offers, by its address. */
  readonly activity: string;
  /** The award's own address. */
  readonly address: string;
  /** The unsigned badge. */
  readonly proposal: JsonObject;
}

/**
 * An association elsewhere offers recognition to one of ours. Offered again, nothing happens,
 * whatever became of it.
 * @throws {NotFoundError} where there is no such person or team, or none they may know of
 * @throws {ForbiddenError} `not-the-issuer` when it is offered in another's name
 * @throws {DomainError} `offer-not-understood`, `too-many-offers`
 */
export async function receiveOffer(
  deps: Deps,
  begin: Begin,
  { by, recipient, activity, address, proposal }: ArrivingOffer,
): Promise<void> {
  await requireRecipient(deps, recipient);
  const { definition, issuerDid, subject, evidence, ...said } = readOffered(proposal);
  if (!by.dids.includes(issuerDid)) throw new ForbiddenError("not-the-issuer");
  if (subject !== addressOf(deps, recipient)) throw new DomainError("offer-to-another");
  const id = hashOf(address);
  const now = deps.clock();
  const framework = await loadFramework(deps.config.dataFolder);
  const { achievement, language } = readForeignAchievement(definition, {
    creator: by.address,
    framework,
    now,
  });
  const award: Award = {
    ...said,
    id,
    address,
    activity,
    issuer: by.address,
    issuerDid,
    recipient,
    achievement: { id: achievement.id, version: achievement.version, language },
    evidence,
    state: "proposed",
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
  await commitAgain(async () => {
    if ((await deps.store.get(keys.award(id))).value) return { result: undefined };
    const known = await deps.store.get(keys.foreignAchievement(achievement.id));
    const atomic = placeAward(begin(), award);
    if (!known.value) placeForeignAchievement(atomic.check(known), achievement);
    indexEvidence(atomic, id, evidence);
    recordEvent(atomic, { type: "award.received", award: id }, id);
    enqueueMail(deps, atomic, { kind: "award-proposed", award: id });
    return { atomic, result: undefined };
  });
}

/**
 * The association elsewhere takes its offer back before it has our answer.
 * @throws {ForbiddenError} `not-the-issuer` from anyone else
 * @throws {DomainError} `award-<state>` once it was declined or signed
 */
export async function receiveOfferWithdrawn(
  deps: Deps,
  begin: Begin,
  id: string,
  { by, reason }: { readonly by: string; readonly reason?: string },
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readAward(deps, id);
    if (entry.value.issuer !== by) throw new ForbiddenError("not-the-issuer");
    const atomic = begin();
    moveAward(atomic, entry, "withdrawn", receivedReason(reason), deps.clock());
    return { atomic, result: undefined };
  });
}

async function requireRecipient(deps: Deps, id: string): Promise<void> {
  const actor = (await deps.store.get(keys.actor(id))).value;
  const isOne = actor?.type === "Person" || actor?.type === "Organization";
  if (!isOne || actor.visibility === "private") throw new NotFoundError();
  const waiting = deps.store.list(
    { prefix: keys.awardsOfRecipient(id, "proposed") },
    { limit: MAX_WAITING },
  );
  if ((await Array.fromAsync(waiting)).length >= MAX_WAITING) {
    throw new DomainError("too-many-offers", { most: MAX_WAITING });
  }
}
