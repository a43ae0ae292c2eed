import type { Deps } from "../deps.ts";
import type { Account, Actor } from "../identity/types.ts";
import { hasRole } from "../identity/roles.ts";
import { ANYONE, maySee } from "../visibility.ts";
import { isFollower, readFollow } from "./follow_store.ts";

/** Whether this reader may see an actor's page: by its visibility, its followers, or as its own. */
export async function maySeeActor(
  deps: Deps,
  account: Account | undefined,
  actor: Actor,
): Promise<boolean> {
  const owners = [actor.id, ...(actor.steward ? [actor.steward] : [])];
  if (!account) return maySee({ visibility: actor.visibility, owners }, ANYONE);
  const follows = actor.visibility === "followers" &&
    await isFollower(deps, { follower: account.id, followed: actor.id });
  return maySee({ visibility: actor.visibility, owners }, { actors: [account.id], follows });
}

/** Whether this reader may see an actor's picture: whoever gives recognition knows people by face. */
export async function maySeePicture(
  deps: Deps,
  account: Account | undefined,
  actor: Actor,
): Promise<boolean> {
  const knowsPeople = account !== undefined && hasRole(account, "issuer");
  return knowsPeople || await maySeeActor(deps, account, actor);
}

/**
 * Whether this reader may be shown who somebody of this node is, to follow or to answer them: they
 * see the page, give recognition, or follow each other in either direction, be it only asked.
 *
 * @param acting in whose name the reader acts
 */
export async function mayMeet(
  deps: Deps,
  account: Account,
  acting: Actor,
  actor: Actor,
): Promise<boolean> {
  if (hasRole(account, "issuer") || await maySeeActor(deps, account, actor)) return true;
  const relations = await Promise.all([
    readFollow(deps, { follower: acting.id, followed: actor.id }),
    readFollow(deps, { follower: actor.id, followed: acting.id }),
  ]);
  return relations.some(({ value }) => value !== null);
}
