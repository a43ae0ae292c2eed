import type { Deps } from "../deps.ts";
import { FieldError, NotFoundError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import { createActor, findActor, listActors, updateActor } from "./actors.ts";
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
 * @throws {FieldError} `steward-unknown` when nobody here has that id, `steward-closed` when they
 * cannot log in; as for any actor
 */
export async function createTeam(deps: Deps, by: Account, team: NewTeam): Promise<Actor> {
  requireRole(by, "administrator");
  await requireSteward(deps, team.steward);
  return await createActor(deps, {
    type: "Organization",
    kind: "team",
    name: team.name,
    summary: team.summary,
    steward: team.steward,
    visibility: "public",
  });
}

/**
 * Names a team otherwise, or lets somebody else answer for it: who does, cannot leave before.
 * @throws {NotFoundError} when it is no team of this node
 * @throws as {@link createTeam}
 */
export async function changeTeam(
  deps: Deps,
  by: Account,
  id: string,
  { name, summary = "", steward }: NewTeam,
): Promise<Actor> {
  requireRole(by, "administrator");
  await findTeam(deps, id);
  await requireSteward(deps, steward);
  return await updateActor(deps, by, id, { name, summary, steward });
}

/** @throws {NotFoundError} when it is no team of this node */
export async function findTeam(deps: Deps, id: string): Promise<Actor> {
  const actor = await findActor(deps, id);
  if (actor.kind !== "team") throw new NotFoundError();
  return actor;
}

async function requireSteward(deps: Deps, steward: string): Promise<void> {
  const { value: account } = await deps.store.get(keys.account(steward));
  if (!account) throw new FieldError("steward", "steward-unknown");
  if (account.suspendedAt) throw new FieldError("steward", "steward-closed");
}

/** Every team of the node, or only those a member answers for, in the order of their names. */
export async function listTeams(deps: Deps, steward?: string): Promise<Actor[]> {
  return (await listActors(deps))
    .filter((actor) => actor.kind === "team" && (!steward || actor.steward === steward))
    .sort((a, b) => a.name.localeCompare(b.name));
}
