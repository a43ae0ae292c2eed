import type { Deps } from "../../src/deps.ts";
import { keepRemoteActor } from "../../src/identity/remote_actors.ts";
import { placeFollow, readFollow } from "../../src/relations/follow_store.ts";

/**
 * Somebody on a host that is not there, who follows one of ours.
 * @param followed an actor of ours (id)
 * @returns their address
 */
export async function addFollower(
  deps: Deps,
  followed: string,
  origin: string,
  number: number,
): Promise<string> {
  const follower = `${origin}/users/${number}`;
  const now = deps.clock().toISOString();
  await keepRemoteActor(deps, {
    address: follower,
    type: "Person",
    handle: String(number),
    host: new URL(origin).host,
    name: String(number),
    summary: "",
    page: follower,
    inbox: `${follower}/inbox`,
    sharedInbox: `${origin}/inbox`,
    dids: [],
    keys: [],
    assertionKeys: [],
    approvesFollowers: false,
    fetchedAt: now,
  });
  const entry = await readFollow(deps, { follower, followed });
  await placeFollow(deps.store.atomic(), entry, {
    follower,
    followed,
    state: "accepted",
    activity: `${follower}/follow`,
    createdAt: now,
    acceptedAt: now,
  }).commit();
  return follower;
}
