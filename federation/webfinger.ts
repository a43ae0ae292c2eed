import type { Deps } from "../src/deps.ts";
import { ownHandle } from "../src/identity/handles.ts";
import { findNode } from "../src/identity/setup.ts";
import { keys } from "../src/store/keys.ts";

/** The actor (id) behind `acct:<handle>@<host>`; the host's own name is the organisation's. */
export async function actorOfHandle(deps: Deps, typed: string): Promise<string | null> {
  const handle = typed.toLowerCase();
  if (handle === ownHandle(deps)) return await organisation(deps);
  return (await deps.store.get(keys.actorByHandle(handle))).value;
}

/** The actor (id) behind another WebFinger resource: the bare address is the organisation's. */
export async function actorOfResource(deps: Deps, resource: URL): Promise<string | null> {
  const bare = resource.origin === deps.config.origin && resource.pathname === "/" &&
    !resource.search && !resource.hash;
  return bare ? await organisation(deps) : null;
}

async function organisation(deps: Deps): Promise<string | null> {
  return (await findNode(deps))?.organisation.id ?? null;
}
