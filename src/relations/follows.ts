import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { activityAddress, type ActorName, isElsewhere } from "../identity/names.ts";
import { findRemoteActor } from "../identity/remote_actors.ts";
import type { Account, Actor } from "../identity/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import { actingAs } from "./acting.ts";
import { isBlocked } from "./blocks.ts";
import { placeFollow, readFollow, removeFollow } from "./follow_store.ts";
import { accept, orderOf, told } from "./told.ts";
import type { Follow, FollowEnds } from "./types.ts";

/** Whether an actor of this node answers each follower by hand; people do unless they say otherwise. */
export function approvesFollowers(actor: Actor): boolean {
  return actor.approvesFollowers ?? actor.type === "Person";
}

/**
 * Follows somebody, here or elsewhere, in the name of one of our actors. Elsewhere the answer takes
 * as long as their node does; asking twice asks once.
 * @throws {DomainError} `follow-oneself`, `follow-blocked`
 * @throws {NotFoundError} for one who is not there, is private, or was never looked up
 */
export async function follow(
  deps: Deps,
  by: Account,
  followed: ActorName,
  follower: string = by.id,
): Promise<Follow> {
  await actingAs(deps, by, follower);
  if (follower === followed) throw new DomainError("follow-oneself");
  const accepted = await answersAtOnce(deps, followed);
  return await commitAgain(async () => {
    const entry = await readFollow(deps, { follower, followed });
    if (entry.value) return { result: entry.value };
    const atomic = deps.store.atomic();
    const event = recordEvent(
      atomic,
      { type: "follow.requested", follower, followed },
      orderOf({ follower, followed }),
    );
    const now = deps.clock().toISOString();
    const asked: Follow = {
      follower,
      followed,
      state: accepted ? "accepted" : "waiting",
      activity: activityAddress(deps, event),
      createdAt: now,
      ...(accepted ? { acceptedAt: now } : {}),
    };
    return { atomic: placeFollow(atomic, entry, asked), result: asked };
  });
}

async function answersAtOnce(deps: Deps, followed: ActorName): Promise<boolean> {
  if (isElsewhere(followed)) {
    if (await isBlocked(deps, followed)) throw new DomainError("follow-blocked");
    if (!await findRemoteActor(deps, followed)) throw new NotFoundError();
    return false;
  }
  const actor = (await deps.store.get(keys.actor(followed))).value;
  if (!actor || actor.visibility === "private") throw new NotFoundError();
  return !approvesFollowers(actor);
}

/** Ends a follow, or takes the question back. */
export async function unfollow(
  deps: Deps,
  by: Account,
  followed: ActorName,
  follower: string = by.id,
): Promise<void> {
  await actingAs(deps, by, follower);
  await end(deps, { follower, followed }, "follow.ended");
}

/**
 * Lets a follower in.
 * @throws {NotFoundError} where nobody asked
 */
export async function acceptFollower(
  deps: Deps,
  by: Account,
  followed: string,
  follower: ActorName,
): Promise<Follow> {
  await actingAs(deps, by, followed);
  return await commitAgain(async () => {
    const entry = await readFollow(deps, { follower, followed });
    if (!entry.value) throw new NotFoundError();
    if (entry.value.state === "accepted") return { result: entry.value };
    const accepted = accept(entry.value, deps.clock());
    const atomic = placeFollow(deps.store.atomic(), entry, accepted);
    recordEvent(atomic, told("follow.accepted", accepted), orderOf(accepted));
    return { atomic, result: accepted };
  });
}

/** Refuses who asked to follow, or takes a follower off the list; they hear of it. */
export async function removeFollower(
  deps: Deps,
  by: Account,
  followed: string,
  follower: ActorName,
): Promise<void> {
  await actingAs(deps, by, followed);
  await end(deps, { follower, followed }, "follow.refused");
}

async function end(
  deps: Deps,
  ends: FollowEnds,
  type: "follow.ended" | "follow.refused",
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readFollow(deps, ends);
    if (!entry.value) return { result: undefined };
    const atomic = removeFollow(deps.store.atomic(), entry);
    recordEvent(atomic, told(type, entry.value), orderOf(ends));
    return { atomic, result: undefined };
  });
}
