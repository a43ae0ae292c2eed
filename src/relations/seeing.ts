import type { Deps } from "../deps.ts";
import type { Account, Actor } from "../identity/types.ts";
import { hasRole } from "../identity/roles.ts";
import { ANYONE, maySee } from "../visibility.ts";
import { isFollower } from "./follow_store.ts";

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
