import { NotFoundError } from "../../src/errors.ts";
import { isElsewhere, nameOf } from "../../src/identity/names.ts";
import { receiveFollow as follow } from "../../src/relations/answers.ts";
import { referenceOf, requireId } from "./read.ts";
import type { Incoming } from "./types.ts";

/** Somebody elsewhere asks to follow one of ours (ActivityPub § 7.5). */
export async function receiveFollow(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const followed = nameOf(deps, referenceOf(activity.object) ?? "");
  if (!followed || isElsewhere(followed)) throw new NotFoundError();
  const id = requireId(incoming);
  await follow(deps, begin, { follower: actor.address, followed, activity: id });
}
