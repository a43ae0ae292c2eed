import type { Deps } from "../../deps.ts";
import type { Actor } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";

/** Actors by their ids; those who are no longer here are missing. */
export type People = ReadonlyMap<string, Actor>;

/** Reads the actors that a page names, each once. */
export async function peopleOf(deps: Deps, ids: readonly string[]): Promise<People> {
  const entries = await deps.store.getMany([...new Set(ids)].map(keys.actor));
  return new Map(entries.flatMap(({ value }) => value ? [[value.id, value]] : []));
}
