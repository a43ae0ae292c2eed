import type { Deps } from "../../deps.ts";
import { ForbiddenError, NotFoundError } from "../../errors.ts";
import type { ActorName } from "../../identity/names.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { actingAs } from "../../relations/acting.ts";
import { keys } from "../../store/keys.ts";
import { isIssuer } from "../awards/awards.ts";
import { answeringNames } from "../lists.ts";

/**
 * In whose names this person endorses: their own, the teams they answer for, and the association for
 * who gives recognition in its name.
 */
export async function endorsingNames(deps: Deps, account: Account): Promise<string[]> {
  const names = await answeringNames(deps, account);
  const settings = (await deps.store.get(keys.settings())).value;
  return settings && isIssuer(account) ? [...names, settings.organisation] : names;
}

/**
 * The actor of this node in whose name the person acts.
 * @throws {NotFoundError} for anyone else: whether there is such a thing is not theirs to know
 */
export async function requireActing(deps: Deps, by: Account, name: ActorName): Promise<Actor> {
  try {
    return await actingAs(deps, by, name);
  } catch (error) {
    if (error instanceof ForbiddenError) throw new NotFoundError();
    throw error;
  }
}
