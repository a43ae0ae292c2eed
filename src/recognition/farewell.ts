import type { Deps } from "../deps.ts";
import { nameKey } from "../identity/names.ts";
import { readFollow, removeFollow } from "../relations/follow_store.ts";
import type { Follow } from "../relations/types.ts";
import { commitAgain } from "../store/commit.ts";
import { idsIn } from "../store/indexes.ts";
import { keys } from "../store/keys.ts";
import type { Lease } from "../store/ports.ts";
import { forgetSaidBy } from "./news/said.ts";

/**
 * Ends what a person who is gone still needed to say so: who followed them, what they had signed for
 * others, what they had said to others, and last the keys that signed the farewell. Nothing of them
 * is left then.
 */
export async function endFarewell(deps: Deps, lease: Lease): Promise<void> {
  const { actor } = lease.payload as { readonly actor: string };
  const follows = deps.store.list<Follow>({ prefix: keys.followsOf(actor) });
  const ends = (await Array.fromAsync(follows)).map(({ value }) => value);
  for (const follower of await idsIn(deps.store, keys.followers(nameKey(actor)))) {
    const { value } = await deps.store.get(keys.follow(follower, actor));
    if (value) ends.push(value);
  }
  for (const one of ends) {
    await commitAgain(async () => {
      const entry = await readFollow(deps, one);
      return { atomic: removeFollow(deps.store.atomic(), entry), result: undefined };
    });
  }
  for (const id of await idsIn(deps.store, keys.givenEndorsementsBy(actor))) {
    const given = (await deps.store.get(keys.givenEndorsement(id))).value;
    const atomic = deps.store.atomic()
      .delete(keys.givenEndorsement(id))
      .delete(keys.givenEndorsementBy(actor, id));
    for (const blob of given ? [given.document, given.file?.blob] : []) {
      if (blob) atomic.delete(keys.blobUse(blob, `endorsement/${id}`));
    }
    await atomic.commit();
  }
  await forgetSaidBy(deps, actor);
  const atomic = deps.store.atomic().acknowledge(lease);
  for (const id of await idsIn(deps.store, keys.actorKeys(actor))) {
    atomic.delete(keys.actorKey(actor, id)).delete(keys.actorByKey(id));
  }
  await atomic.commit();
}
