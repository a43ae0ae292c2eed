import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import type { Begin } from "../store/commit.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import { followAsked, placeFollow, readFollow, removeFollow } from "./follow_store.ts";
import { approvesFollowers } from "./follows.ts";
import { accept, orderOf, told } from "./told.ts";
import type { FollowEnds } from "./types.ts";

/** Who asks from elsewhere, whom, and by which activity. */
export interface FollowReceived {
  /** The address of the actor elsewhere. */
  readonly follower: string;
  /** One of ours (id). */
  readonly followed: string;
  readonly activity: string;
}

/**
 * Somebody elsewhere asks to follow one of ours: accepted at once, or kept for an answer by hand.
 * Whoever follows already and asks again is answered again: their node forgot.
 * @throws {NotFoundError} where there is no such actor, or none they may know of
 */
export async function receiveFollow(
  deps: Deps,
  begin: Begin,
  { follower, followed, activity }: FollowReceived,
): Promise<void> {
  const actor = (await deps.store.get(keys.actor(followed))).value;
  if (!actor || actor.visibility === "private") throw new NotFoundError();
  await commitAgain(async () => {
    const entry = await readFollow(deps, { follower, followed });
    const now = deps.clock();
    const asked = entry.value
      ? { ...entry.value, activity }
      : { follower, followed, activity, state: "waiting", createdAt: now.toISOString() } as const;
    const welcome = asked.state === "waiting" && !approvesFollowers(actor);
    const follow = welcome ? accept(asked, now) : asked;
    const atomic = placeFollow(begin(), entry, follow);
    if (follow.state === "accepted") {
      recordEvent(atomic, told("follow.accepted", follow), orderOf(follow));
    }
    return { atomic, result: undefined };
  });
}

/**
 * Somebody elsewhere answers one of ours. An answer to what was not asked of them, or was taken
 * back, changes nothing.
 * @param activity the address of the Follow that is answered, where the answer names it
 */
export async function followAnswered(
  deps: Deps,
  begin: Begin,
  { by, activity, accepted, follower }: {
    readonly by: string;
    readonly activity?: string;
    readonly follower?: string;
    readonly accepted: boolean;
  },
): Promise<void> {
  await commitAgain(async () => {
    const asked = activity ? await followAsked(deps, activity) : null;
    const ends = asked ?? (follower ? { follower, followed: by } : undefined);
    const entry = ends && await readFollow(deps, ends);
    if (!entry?.value || entry.value.followed !== by) return { result: undefined };
    if (!accepted) {
      const atomic = removeFollow(begin(), entry);
      recordEvent(atomic, told("follow.lost", entry.value), orderOf(entry.value));
      return { atomic, result: undefined };
    }
    if (entry.value.state === "accepted") return { result: undefined };
    const atomic = placeFollow(begin(), entry, accept(entry.value, deps.clock()));
    return { atomic, result: undefined };
  });
}

/** Somebody elsewhere no longer follows one of ours. */
export async function followEnded(deps: Deps, begin: Begin, ends: FollowEnds): Promise<void> {
  await commitAgain(async () => {
    const entry = await readFollow(deps, ends);
    if (!entry.value) return { result: undefined };
    return { atomic: removeFollow(begin(), entry), result: undefined };
  });
}
