import type { Deps } from "../deps.ts";
import { ForbiddenError, NotFoundError } from "../errors.ts";
import type { Account, Actor } from "../identity/types.ts";
import { hasRole } from "../identity/roles.ts";
import { keys } from "../store/keys.ts";

/**
 * An actor of this node in whose name this account acts: their own, a team they answer for, or the
 * association for who gives recognition in its name.
 * @throws {NotFoundError} @throws {ForbiddenError}
 */
export async function actingAs(deps: Deps, by: Account, actorId: string): Promise<Actor> {
  const actor = (await deps.store.get(keys.actor(actorId))).value;
  if (!actor) throw new NotFoundError();
  const own = actor.id === by.id || actor.steward === by.id;
  const organisations = actor.type !== "Person" && actor.kind !== "team";
  if (!own && !(organisations && hasRole(by, "issuer"))) throw new ForbiddenError();
  return actor;
}
