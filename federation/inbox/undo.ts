import { typesOf } from "../../src/credentials/json.ts";
import { isElsewhere, nameOf } from "../../src/identity/names.ts";
import { followEnded } from "../../src/relations/answers.ts";
import { followAsked } from "../../src/relations/follow_store.ts";
import { receiveRequestWithdrawn } from "../../src/recognition/endorsements/elsewhere.ts";
import { requestAskedBy } from "../../src/recognition/endorsements/request_store.ts";
import { noteWithdrawn } from "../../src/recognition/news/received.ts";
import { awardWithdrawn } from "./awards.ts";
import { referenceOf } from "./read.ts";
import type { Incoming } from "./types.ts";

/** What can be taken back, by its type. */
const UNDONE: Readonly<Record<string, (incoming: Incoming) => Promise<unknown>>> = {
  Follow: undoFollow,
  Announce: undoAnnounce,
  Offer: undoOffer,
};

/** Somebody elsewhere takes back what they did (ActivityPub § 7.11); only their own. */
export async function receiveUndo(incoming: Incoming): Promise<void> {
  const { object } = incoming.activity;
  const types = typesOf(object);
  if (types.length === 0 && !await undoOffer(incoming)) return await undoFollow(incoming);
  for (const type of types) await UNDONE[type]?.(incoming);
}

async function undoFollow({ deps, actor, activity, begin }: Incoming): Promise<void> {
  const { object } = activity;
  const id = referenceOf(object);
  const asked = id ? await followAsked(deps, id) : null;
  const named = object?.object;
  const followed = asked?.followed ??
    nameOf(deps, typeof named === "string" ? named : "");
  if (!followed || isElsewhere(followed)) return;
  await followEnded(deps, begin, { follower: actor.address, followed });
}

/** A request to endorse, or an award, is taken back. @returns false where neither is known */
async function undoOffer(incoming: Incoming): Promise<boolean> {
  const { deps, actor, activity, begin } = incoming;
  const id = referenceOf(activity.object);
  const request = id ? await requestAskedBy(deps, id) : null;
  if (!request) return await awardWithdrawn(incoming);
  await receiveRequestWithdrawn(deps, begin, request.value.id, actor.address);
  return true;
}

async function undoAnnounce({ deps, actor, activity, begin }: Incoming): Promise<void> {
  const note = activity.object?.object;
  if (typeof note === "string") await noteWithdrawn(deps, begin, note, actor.address);
}
