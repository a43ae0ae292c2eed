import type { Deps } from "../src/deps.ts";
import { DomainError } from "../src/errors.ts";
import { type ActorName, addressOf, isElsewhere } from "../src/identity/names.ts";
import type { RemoteActor } from "../src/identity/remote_types.ts";
import { log } from "../src/log.ts";
import { followMove } from "../src/relations/moves.ts";
import { keys } from "../src/store/keys.ts";
import { readActor } from "./remote_actor.ts";
import { unlessRefused } from "./unless_refused.ts";

/**
 * Looks at both addresses of somebody who says they moved, as they are now: the new one has to name
 * the old, and the old one the new. Otherwise anyone could lead followers to anyone.
 */
export async function takeMove(
  deps: Deps,
  { actor: from, to }: { readonly actor: ActorName; readonly to: ActorName },
): Promise<void> {
  await unlessRefused(from, async () => {
    const [old, names] = await Promise.all([readActor(deps, from), otherNames(deps, to)]);
    if (!names.includes(from) || !namesAsNew(old, addressOf(deps, to))) {
      throw new DomainError("move-not-mutual");
    }
    await followMove(deps, { from, to });
    log.info("{from} moved to {to}; who followed here follows there.", { from, to });
  });
}

function namesAsNew({ movedTo, alsoKnownAs = [] }: RemoteActor, to: string): boolean {
  return movedTo === to || alsoKnownAs.includes(to);
}

/** Under which other addresses somebody says they are known. */
async function otherNames(deps: Deps, name: ActorName): Promise<readonly string[]> {
  if (isElsewhere(name)) return (await readActor(deps, name)).alsoKnownAs ?? [];
  return (await deps.store.get(keys.actor(name))).value?.alsoKnownAs ?? [];
}
