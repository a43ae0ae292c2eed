import { idOf, isObject, listOf, typesOf } from "../../src/credentials/json.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import { DomainError } from "../../src/errors.ts";
import { hashOf } from "../../src/identity/names.ts";
import type { RemoteActor } from "../../src/identity/remote_types.ts";
import { MAX_REASON } from "../../src/reasons.ts";
import { receiveAcceptance, receiveRefusal } from "../../src/recognition/across/answers.ts";
import { receiveRevocation, receiveVisibility } from "../../src/recognition/across/changes.ts";
import { receiveCredential } from "../../src/recognition/across/delivery.ts";
import { receiveOffer, receiveOfferWithdrawn } from "../../src/recognition/across/offers.ts";
import { awardOfferedBy } from "../../src/recognition/awards/transition.ts";
import { plainText } from "../plain_text.ts";
import { readActor } from "../remote_actor.ts";
import { audience, PUBLIC } from "../vocabulary.ts";
import { localIn, referenceOf, requireId, requireOwn, resultOf } from "./read.ts";
import type { Incoming } from "./types.ts";

/** How an object of an activity says that it is a badge. */
export const BADGE = "OpenBadgeCredential";

/** Whether an activity is about a badge. */
export function isAboutBadge({ activity }: Incoming): boolean {
  return typesOf(activity.object).includes(BADGE);
}

/** An association elsewhere offers recognition to one of ours. */
export async function offerAward(incoming: Incoming): Promise<void> {
  const { deps, activity, begin } = incoming;
  const recipient = localIn(incoming);
  const address = referenceOf(activity.object);
  if (!recipient || !address) throw new DomainError("offer-not-understood");
  requireOwn(incoming, address);
  const proposal = activity.object!;
  await receiveOffer(deps, begin, {
    by: await withDid(incoming, idOf(proposal.issuer)),
    recipient,
    activity: requireId(incoming),
    address,
    proposal,
  });
}

/**
 * Somebody elsewhere answers what one of our associations offered them.
 * @returns false where no such offer is known
 */
export async function awardAnswered(incoming: Incoming, accepted: boolean): Promise<boolean> {
  const { deps, actor, activity, begin } = incoming;
  const offer = referenceOf(activity.object);
  const award = offer ? await awardOfferedBy(deps, offer) : null;
  if (!award) return false;
  const { id } = award.value;
  if (!accepted) {
    await receiveRefusal(deps, begin, id, { by: actor.address, reason: wordsOf(incoming) });
    return true;
  }
  const agreed = resultOf(incoming) ?? {};
  const subject = isObject(agreed.credentialSubject) ? agreed.credentialSubject : {};
  const name = listOf(subject.identifier).filter(isObject)
    .find(({ identityType, hashed }) => identityType === "name" && hashed === false)?.identityHash;
  await receiveAcceptance(deps, begin, id, {
    by: await withDid(incoming, idOf(subject)),
    subject: idOf(subject) ?? "",
    ...(typeof name === "string" ? { name } : {}),
    evidence: listOf(agreed.evidence).flatMap((item) => idOf(item) ?? []),
  });
  return true;
}

/** An association elsewhere takes its offer back. @returns false where no such offer is known */
export async function awardWithdrawn(incoming: Incoming): Promise<boolean> {
  const { deps, actor, activity, begin } = incoming;
  const offer = referenceOf(activity.object);
  const award = offer ? await awardOfferedBy(deps, offer) : null;
  if (!award) return false;
  const by = actor.address;
  await receiveOfferWithdrawn(deps, begin, award.value.id, { by, reason: wordsOf(incoming) });
  return true;
}

/** The badge that was accepted arrives, byte for byte as its issuer signed it. */
export async function badgeDelivered(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const content = activity.object?.content;
  if (!activity.target || typeof content !== "string") {
    throw new DomainError("offer-not-understood");
  }
  requireOwn(incoming, activity.target);
  const bytes = new TextEncoder().encode(content);
  await receiveCredential(deps, begin, hashOf(activity.target), { by: actor.address, bytes });
}

/** A badge given across nodes changes: its issuer took it back, or its holder shows it to others. */
export async function badgeChanged(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const { id = "", endTime, summary, updated, to, cc } = activity.object as JsonObject & {
    readonly id?: string;
  };
  const by = actor.address;
  const ended = momentOf(endTime);
  if (ended) {
    requireOwn(incoming, id);
    const reason = plainText(typeof summary === "string" ? summary : "", MAX_REASON);
    return await receiveRevocation(deps, begin, id, { by, at: ended, reason });
  }
  const at = momentOf(updated);
  if (!at) throw new DomainError("offer-not-understood");
  const visibility = audience.parse(to).includes(PUBLIC)
    ? "public"
    : audience.parse(cc).includes(PUBLIC)
    ? "quiet-public"
    : "private";
  await receiveVisibility(deps, begin, id, { by, at, visibility });
}

/** Who says it; their document is read again where it does not list a DID yet. */
async function withDid(
  { deps, actor }: Incoming,
  did: string | undefined,
): Promise<RemoteActor> {
  return did === undefined || actor.dids.includes(did)
    ? actor
    : await readActor(deps, actor.address);
}

function wordsOf({ activity }: Incoming): string {
  return plainText(activity.content ?? "", MAX_REASON);
}

function momentOf(value: unknown): Date | undefined {
  const moment = new Date(typeof value === "string" ? value : NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
