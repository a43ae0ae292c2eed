import type { Deps } from "../deps.ts";
import { FieldError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import { createActor, listActors } from "./actors.ts";
import { requireRole } from "./roles.ts";
import type { Account, Actor } from "./types.ts";

/** A group within the association that can be recognised, and recognise, as one. */
export interface NewTeam {
  readonly name: string;
  readonly summary?: string;
  /** The member (actor id) who answers in its name. */
  readonly steward: string;
}

/**
 * Brings a team to life: an `Organization` of kind `team`, with keys of its own.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {FieldError} `steward-unknown` when nobody here has that id; as for any actor
 */
export async function createTeam(deps: Deps, by: Account, team: NewTeam): Promise<Actor> {
  requireRole(by, "administrator");
  if (!(await deps.store.get(keys.account(team.steward))).value) {
    throw new FieldError("steward", "steward-unknown");
  }
  return await createActor(deps, {
    type: "Organization",
    kind: "team",
    name: team.name,
    summary: team.summary,
    steward: team.steward,
    visibility: "public",
  });
}

/** Every team of the node, or only those a member answers for, in the order of their names. */
export async function listTeams(deps: Deps, steward?: string): Promise<Actor[]> {
  return (await listActors(deps))
    .filter((actor) => actor.kind === "team" && (!steward || actor.steward === steward))
    .sort((a, b) => a.name.localeCompare(b.name));
}
