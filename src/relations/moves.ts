import type { Deps } from "../deps.ts";
import { activityAddress, type ActorName, isElsewhere } from "../identity/names.ts";
import { type Begin, commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import { isBlocked } from "./blocks.ts";
import { followersOf, placeFollow, readFollow, removeFollow } from "./follow_store.ts";
import { approvesFollowers } from "./follows.ts";
import { orderOf, told } from "./told.ts";

/** Somebody elsewhere says that they moved; whether it is so is still to be read at both addresses. */
export async function actorMoved(
  deps: Deps,
  begin: Begin,
  { from, to }: { readonly from: ActorName; readonly to: ActorName },
): Promise<void> {
  if (!await hasFollowersHere(deps, from) || await isBlocked(deps, to)) return;
  await commitAgain(() => {
    const atomic = begin();
    recordEvent(atomic, { type: "actor.moved", actor: from, to }, from);
    return Promise.resolve({ atomic, result: undefined });
  });
}

/**
 * Those here who follow somebody who moved follow them at their new address, and no longer at the
 * old one: one commit for each, so that a second try goes on where the first ended.
 */
export async function followMove(
  deps: Deps,
  { from, to }: { readonly from: ActorName; readonly to: ActorName },
): Promise<void> {
  const followers: string[] = [];
  for (const state of ["accepted", "waiting"] as const) {
    for await (const { follower } of followersOf(deps, from, state)) followers.push(follower);
  }
  for (const follower of followers.filter((name) => !isElsewhere(name))) {
    await commitAgain(async () => {
      const [before, after] = await Promise.all([
        readFollow(deps, { follower, followed: from }),
        readFollow(deps, { follower, followed: to }),
      ]);
      if (!before.value) return { result: undefined };
      const atomic = removeFollow(deps.store.atomic(), before);
      recordEvent(atomic, told("follow.ended", before.value), orderOf(before.value));
      if (!after.value && follower !== to) {
        const ends = { follower, followed: to };
        const event = recordEvent(atomic, { type: "follow.requested", ...ends }, orderOf(ends));
        const now = deps.clock().toISOString();
        const accepted = await acceptsAtOnce(deps, to);
        placeFollow(atomic, after, {
          ...ends,
          state: accepted ? "accepted" : "waiting",
          activity: activityAddress(deps, event),
          createdAt: now,
          ...(accepted ? { acceptedAt: now } : {}),
        });
      }
      return { atomic, result: undefined };
    });
  }
}

/** One of ours that takes followers without being asked. */
async function acceptsAtOnce(deps: Deps, name: ActorName): Promise<boolean> {
  if (isElsewhere(name)) return false;
  const actor = (await deps.store.get(keys.actor(name))).value;
  return actor !== null && !approvesFollowers(actor);
}

async function hasFollowersHere(deps: Deps, name: ActorName): Promise<boolean> {
  for (const state of ["accepted", "waiting"] as const) {
    for await (const _ of followersOf(deps, name, state)) return true;
  }
  return false;
}
