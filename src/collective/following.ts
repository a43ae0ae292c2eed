import type { Deps } from "../deps.ts";
import { activityAddress } from "../identity/names.ts";
import { placeFollow, readFollow, removeFollow } from "../relations/follow_store.ts";
import { orderOf, told } from "../relations/told.ts";
import type { FollowEnds } from "../relations/types.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Atomic } from "../store/ports.ts";

/** One of ours follows an actor elsewhere, in the commit that makes it so; nothing where it does. */
export async function placeFollowing(deps: Deps, atomic: Atomic, ends: FollowEnds): Promise<void> {
  const entry = await readFollow(deps, ends);
  if (entry.value) return;
  const event = recordEvent(atomic, { type: "follow.requested", ...ends }, orderOf(ends));
  placeFollow(atomic, entry, {
    ...ends,
    state: "waiting",
    activity: activityAddress(deps, event),
    createdAt: deps.clock().toISOString(),
  });
}

/** One of ours follows an actor elsewhere no longer. */
export async function placeUnfollowing(
  deps: Deps,
  atomic: Atomic,
  ends: FollowEnds,
): Promise<void> {
  const entry = await readFollow(deps, ends);
  if (!entry.value) return;
  removeFollow(atomic, entry);
  recordEvent(atomic, told("follow.ended", entry.value), orderOf(ends));
}
