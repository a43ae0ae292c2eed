import { acceptByReply } from "../../src/recognition/mentions/offer.ts";
import type { NewNote } from "../../src/recognition/news/received.ts";
import { receiveTestimony } from "../../src/recognition/testimonies/receive.ts";
import type { Incoming } from "./types.ts";

/**
 * A note that answers what we asked of somebody on other software: the yes to an offer, with its
 * code, or a word about a badge.
 * @returns false where it is a word like any other
 */
export async function replied(incoming: Incoming, note: NewNote): Promise<boolean> {
  const { deps, begin } = incoming;
  const reply = { ...note, carried: incoming.carried };
  return await acceptByReply(deps, begin, reply) || await receiveTestimony(deps, begin, reply);
}
