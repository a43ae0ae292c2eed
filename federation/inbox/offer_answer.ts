import { idOf, typesOf } from "../../src/credentials/json.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import { DomainError } from "../../src/errors.ts";
import { MAX_REASON } from "../../src/reasons.ts";
import { receiveDecline } from "../../src/recognition/endorsements/elsewhere.ts";
import { receiveAnswer } from "../../src/recognition/endorsements/receive.ts";
import { requestAskedBy } from "../../src/recognition/endorsements/request_store.ts";
import { takeIssuerAnswer } from "../../src/recognition/endorsements/take_edition.ts";
import { plainText } from "../plain_text.ts";
import { readActor } from "../remote_actor.ts";
import { awardAnswered, BADGE } from "./awards.ts";
import { referenceOf, requireOwn, resultOf } from "./read.ts";
import type { Incoming } from "./types.ts";

/**
 * Somebody elsewhere answers an Offer of one of ours: a request to endorse, known by the activity
 * that asked, an award, or an issuer's answer about a badge.
 * @returns false where it is none of these
 */
export async function offerAnswered(incoming: Incoming, accepted: boolean): Promise<boolean> {
  const { deps, activity } = incoming;
  const asked = referenceOf(activity.object);
  const request = asked ? await requestAskedBy(deps, asked) : null;
  if (request) {
    await requestAnswered(incoming, request.value.id, accepted);
    return true;
  }
  if (await awardAnswered(incoming, accepted)) return true;
  const result = resultOf(incoming);
  const badge = activity.target ?? idOf(result);
  if (!badge || !typesOf(result ?? { type: "OpenBadgeCredential" }).includes(BADGE)) {
    return false;
  }
  await issuerAnswered(incoming, badge, accepted, result);
  return true;
}

async function requestAnswered(
  incoming: Incoming,
  request: string,
  accepted: boolean,
): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const by = actor.address;
  if (!accepted) {
    const reason = plainText(activity.content ?? "", MAX_REASON);
    return await receiveDecline(deps, begin, request, { by, ...(reason ? { reason } : {}) });
  }
  const document = resultOf(incoming);
  if (!document) throw new DomainError("offer-not-understood");
  requireOwn(incoming, idOf(document) ?? "");
  // Their key may be newer than what we know of them.
  if (!actor.dids.includes(idOf(document.issuer) ?? "")) await readActor(deps, by);
  const mayBeTold = incoming.document.discoverable === true;
  await receiveAnswer(deps, begin, request, { by, document, mayBeTold });
}

async function issuerAnswered(
  { deps, actor, activity, begin }: Incoming,
  badge: string,
  accepted: boolean,
  document: JsonObject | undefined,
): Promise<void> {
  const reason = /^[a-z-]{1,60}$/.exec(activity.summary ?? "")?.[0];
  await takeIssuerAnswer(deps, begin, {
    by: actor.address,
    badge,
    accepted,
    ...(document ? { document } : {}),
    ...(reason ? { reason } : {}),
  });
}
