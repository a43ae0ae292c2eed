import { receiveNote } from "../../src/recognition/news/received.ts";
import { noteOf } from "../received_note.ts";
import { badgeDelivered, isAboutBadge } from "./awards.ts";
import { requireOwn } from "./read.ts";
import { replied } from "./reply.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere said something: the news of a badge, an answer, plain words. */
export async function receiveCreate(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  if (isAboutBadge(incoming)) return await badgeDelivered(incoming);
  const note = noteOf(deps, activity.object, actor.address);
  if (!note) return;
  requireOwn(incoming, note.address);
  if (await replied(incoming, note)) return;
  await receiveNote(deps, begin, note);
}
