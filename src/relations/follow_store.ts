import type { Deps } from "../deps.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../identity/names.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Key, MaybeEntry } from "../store/ports.ts";
import type { Follow, FollowEnds } from "./types.ts";

/** Who follows whom, as it stands, to be read or checked in a commit. */
export async function readFollow(deps: Deps, ends: FollowEnds): Promise<MaybeEntry<Follow>> {
  return await deps.store.get(keys.follow(nameKey(ends.follower), nameKey(ends.followed)));
}

/** Puts a follow and its indexes into a commit, in place of what was there. */
export function placeFollow(atomic: Atomic, entry: MaybeEntry<Follow>, follow: Follow): Atomic {
  if (entry.value) unindex(atomic, entry.value);
  const [follower, followed] = [nameKey(follow.follower), nameKey(follow.followed)];
  atomic.check(entry)
    .set(keys.follow(follower, followed), follow)
    .set(keys.follower(followed, follow.state, follower), true)
    .set(keys.followByActivity(hashOf(follow.activity)), {
      follower: follow.follower,
      followed: follow.followed,
    });
  const host = hostOf(follow.follower);
  if (follow.state === "accepted" && host) {
    atomic.set(keys.followerOfHost(followed, host, follower), true);
  }
  return atomic;
}

/** Takes a follow and its indexes away. */
export function removeFollow(atomic: Atomic, entry: MaybeEntry<Follow>): Atomic {
  if (!entry.value) return atomic;
  unindex(atomic, entry.value);
  return atomic.check(entry).delete(entry.key);
}

function unindex(atomic: Atomic, { follower, followed, state, activity }: Follow): void {
  const [from, to] = [nameKey(follower), nameKey(followed)];
  atomic.delete(keys.follower(to, state, from)).delete(keys.followByActivity(hashOf(activity)));
  const host = hostOf(follower);
  if (host) atomic.delete(keys.followerOfHost(to, host, from));
}

function hostOf(name: ActorName): string | undefined {
  return isElsewhere(name) ? new URL(name).host : undefined;
}

/** Whether an accepted follow leads from one to the other. */
export async function isFollower(deps: Deps, ends: FollowEnds): Promise<boolean> {
  return (await readFollow(deps, ends)).value?.state === "accepted";
}

/** Whether an actor has an accepted follower on a host. */
export async function isFollowedFrom(
  deps: Deps,
  followed: ActorName,
  host: string,
): Promise<boolean> {
  const found = deps.store.list({ prefix: keys.followersOfHost(nameKey(followed), host) }, {
    limit: 1,
  });
  for await (const _ of found) return true;
  return false;
}

/** Who follows an actor, or asked to, in the order of the index. */
export async function* followersOf(
  deps: Deps,
  followed: ActorName,
  state: Follow["state"],
  after?: string,
): AsyncIterable<Follow> {
  const prefix = keys.followers(nameKey(followed), state);
  // The smallest key after the one named: a prefix of it with a zero character.
  const start: Key | undefined = after === undefined ? undefined : [...prefix, `${after}\0`];
  const to = nameKey(followed);
  for await (const { key } of deps.store.list({ prefix, start })) {
    const { value } = await deps.store.get(keys.follow(String(key.at(-1)), to));
    if (value) yield value;
  }
}

/** Whom an actor follows or asked to follow. */
export async function followingOf(deps: Deps, follower: ActorName): Promise<Follow[]> {
  const entries = deps.store.list<Follow>({ prefix: keys.followsOf(nameKey(follower)) });
  return (await Array.fromAsync(entries)).map((entry) => entry.value);
}

/** How many accepted followers an actor has. */
export async function countFollowers(deps: Deps, followed: ActorName): Promise<number> {
  let count = 0;
  const prefix = keys.followers(nameKey(followed), "accepted");
  for await (const _ of deps.store.list({ prefix })) count++;
  return count;
}

/** The follow that an activity asked for, by its address. */
export async function followAsked(deps: Deps, activity: string): Promise<Follow | null> {
  const ends = (await deps.store.get(keys.followByActivity(hashOf(activity)))).value;
  return ends && (await readFollow(deps, ends)).value;
}
