import { actorGone } from "../../src/relations/gone.ts";
import { receiveWithdrawal } from "../../src/recognition/endorsements/receive.ts";
import { isReceived } from "../../src/recognition/endorsements/received_store.ts";
import { noteDeleted } from "../../src/recognition/news/received.ts";
import { testimonyDeleted } from "../../src/recognition/testimonies/receive.ts";
import { witnessWithdrawn } from "../../src/recognition/witnesses.ts";
import { referenceOf, requireOwn } from "./read.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere took back what they said, or is no more themselves. */
export async function receiveDelete(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const address = referenceOf(activity.object);
  if (!address) return;
  requireOwn(incoming, address);
  if (address === actor.address) await actorGone(deps, begin, actor);
  else if (await isReceived(deps, address)) {
    await receiveWithdrawal(deps, begin, address, actor.address);
  } else if (
    !await witnessWithdrawn(deps, begin, address, actor.address) &&
    !await testimonyDeleted(deps, begin, address, actor.address)
  ) {
    await noteDeleted(deps, begin, address, actor.address);
  }
}
