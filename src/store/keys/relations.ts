import type { Block, Follow, FollowEnds } from "../../relations/types.ts";
import type { KeyOf } from "../ports.ts";

/** Who follows whom, and who is blocked. */
export const keysOfRelations = {
  /** Ends are named by id here, by the SHA-256 of the address elsewhere (`nameKey`). */
  follow: (follower: string, followed: string): KeyOf<Follow> => ["follow", follower, followed],
  followsOf: (follower: string) => ["follow", follower] as const,
  follower: (followed: string, state: Follow["state"], follower: string): KeyOf<true> => [
    "follower",
    followed,
    state,
    follower,
  ],
  followers: (followed: string, state?: Follow["state"]) =>
    state ? ["follower", followed, state] : ["follower", followed],
  /** Accepted followers by the host they are on. */
  followerOfHost: (followed: string, host: string, follower: string): KeyOf<true> => [
    "follower-of-host",
    followed,
    host,
    follower,
  ],
  followersByHost: (followed: string) => ["follower-of-host", followed] as const,
  followersOfHost: (followed: string, host: string) =>
    ["follower-of-host", followed, host] as const,
  followByActivity: (activityHash: string): KeyOf<FollowEnds> => [
    "follow-by-activity",
    activityHash,
  ],
  block: (kind: Block["kind"], targetHash: string): KeyOf<Block> => ["block", kind, targetHash],
  blocks: () => ["block"] as const,
};
