import type { Deps } from "../../src/deps.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import { activityAddress, addressOf, isElsewhere } from "../../src/identity/names.ts";
import type { FollowEnds } from "../../src/relations/types.ts";
import type { Announcers, Draft } from "./types.ts";

/** Follow, its answers and its end (ActivityPub § 7.5). */
export const followAnnouncers: Announcers = {
  "follow.requested": (deps, event) => {
    const follow = followObject(deps, event, activityAddress(deps, event.id));
    return toFollowed(event, { type: "Follow", object: follow.object! });
  },
  "follow.accepted": (deps, event) => answer(deps, event, "Accept"),
  "follow.refused": (deps, event) => answer(deps, event, "Reject"),
  "follow.ended": (deps, event) =>
    toFollowed(event, { type: "Undo", object: followObject(deps, event, event.activity) }),
};

function toFollowed(
  { follower, followed }: FollowEnds,
  activity: Draft["activity"],
): Promise<Draft[]> {
  if (isElsewhere(follower) || !isElsewhere(followed)) return Promise.resolve([]);
  const said = { ...activity, to: [followed] };
  return Promise.resolve([{ by: follower, activity: said, audience: { actors: [followed] } }]);
}

function answer(
  deps: Deps,
  event: FollowEnds & { readonly activity: string },
  type: "Accept" | "Reject",
): Promise<Draft[]> {
  const { follower, followed } = event;
  if (!isElsewhere(follower) || isElsewhere(followed)) return Promise.resolve([]);
  const object = followObject(deps, event, event.activity);
  const activity = { type, object, to: [follower] };
  return Promise.resolve([{ by: followed, activity, audience: { actors: [follower] } }]);
}

function followObject(deps: Deps, ends: FollowEnds, id: string): JsonObject {
  return {
    id,
    type: "Follow",
    actor: addressOf(deps, ends.follower),
    object: addressOf(deps, ends.followed),
  };
}
