import { noteChanged } from "../../src/recognition/news/received.ts";
import { readActor } from "../remote_actor.ts";
import { noteOf } from "../received_note.ts";
import { badgeChanged, isAboutBadge } from "./awards.ts";
import { referenceOf, requireOwn } from "./read.ts";
import { replied } from "./reply.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere changed what they said, or how they present themselves. */
export async function receiveUpdate(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const address = referenceOf(activity.object);
  if (address === actor.address) {
    await readActor(deps, actor.address);
    await begin().commit();
    return;
  }
  if (isAboutBadge(incoming)) return await badgeChanged(incoming);
  const note = noteOf(deps, activity.object, actor.address);
  if (!note) return;
  requireOwn(incoming, note.address);
  if (await replied(incoming, note)) return;
  await noteChanged(deps, begin, note);
}
