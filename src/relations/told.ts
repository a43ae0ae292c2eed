import type { Follow, FollowEnds } from "./types.ts";

/** A follow once it was accepted. */
export function accept(follow: Follow, now: Date): Follow {
  return { ...follow, state: "accepted", acceptedAt: now.toISOString() };
}

/** The event that tells of a follow. */
export function told<
  T extends "follow.accepted" | "follow.refused" | "follow.ended" | "follow.lost",
>(
  type: T,
  { follower, followed, activity }: Follow,
) {
  return { type, follower, followed, activity } as const;
}

/** What happens between two actors is told in its order. */
export function orderOf({ follower, followed }: FollowEnds): string {
  return `${follower} ${followed}`;
}
