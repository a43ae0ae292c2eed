import { noteAnnounced } from "../../src/recognition/news/received.ts";
import { referenceOf } from "./read.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere passes on what another said. It is read at its author's, never taken from here. */
export async function receiveAnnounce({ deps, actor, activity, begin }: Incoming): Promise<void> {
  const note = referenceOf(activity.object);
  if (note) await noteAnnounced(deps, begin, note, actor.address);
}
