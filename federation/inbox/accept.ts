import { typesOf } from "../../src/credentials/json.ts";
import { joinAnswered } from "../../src/collective/join.ts";
import { isElsewhere, nameOf } from "../../src/identity/names.ts";
import { MAX_REASON } from "../../src/reasons.ts";
import { followAnswered } from "../../src/relations/answers.ts";
import { plainText } from "../plain_text.ts";
import { offerAnswered } from "./offer_answer.ts";
import { referenceOf } from "./read.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere says yes. */
export async function receiveAccept(incoming: Incoming): Promise<void> {
  await answered(incoming, true);
}

/** Somebody elsewhere says no, or no longer. */
export async function receiveReject(incoming: Incoming): Promise<void> {
  await answered(incoming, false);
}

/** An answer may name what it answers by its address alone, or carry it. */
async function answered(incoming: Incoming, accepted: boolean): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const { object } = activity;
  const asked = typesOf(object);
  const activityAsked = referenceOf(object);
  if (activityAsked && (asked.length === 0 || asked.includes("Join"))) {
    const reason = plainText(activity.content ?? "", MAX_REASON);
    const answer = { by: actor.address, accepted, ...(reason ? { reason } : {}) };
    if (await joinAnswered(deps, begin, activityAsked, answer)) return;
  }
  const mayBeOffer = asked.length === 0 || asked.includes("Offer");
  if (mayBeOffer && await offerAnswered(incoming, accepted)) return;
  const isFollow = asked.length === 0 || asked.includes("Follow");
  if (!isFollow) return;
  const asker = nameOf(deps, typeof object?.actor === "string" ? object.actor : "");
  await followAnswered(deps, begin, {
    by: actor.address,
    activity: referenceOf(object),
    ...(asker && !isElsewhere(asker) ? { follower: asker } : {}),
    accepted,
  });
}
