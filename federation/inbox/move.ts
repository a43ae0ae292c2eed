import { nameOf } from "../../src/identity/names.ts";
import { actorMoved } from "../../src/relations/moves.ts";
import { referenceOf } from "./read.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere moved to another address; only of themselves. */
export async function receiveMove({ deps, actor, activity, begin }: Incoming): Promise<void> {
  const { target } = activity;
  if (referenceOf(activity.object) !== actor.address || !target || !URL.canParse(target)) return;
  if (target === actor.address) return;
  await actorMoved(deps, begin, { from: actor.address, to: nameOf(deps, target) });
}
