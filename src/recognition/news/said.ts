import type { Deps } from "../../deps.ts";
import { keys } from "../../store/keys.ts";
import type { OutgoingActivity } from "./published_types.ts";

/**
 * Forgets everything that was said with a note in it: it is read at no address of ours any more, and
 * not sent where it is still on its way.
 */
export async function forgetCarriers(deps: Deps, note: string): Promise<void> {
  for await (const { key } of deps.store.list({ prefix: keys.noteCarriers(note) })) {
    await forgetSaid(deps, String(key.at(-1)));
    await deps.store.atomic().delete(key).commit();
  }
}

/** Forgets one thing that was said (an activity's id). Once more changes nothing. */
export async function forgetSaid(deps: Deps, id: string): Promise<void> {
  const { value } = await deps.store.get(keys.activity(id));
  if (value) await forget(deps, value);
}

/** Forgets everything that an actor of ours (id) ever said, to everyone or to one. */
export async function forgetSaidBy(deps: Deps, actor: string): Promise<void> {
  const all = deps.store.list<OutgoingActivity>({ prefix: keys.activities() });
  for await (const { value } of all) if (value.actor === actor) await forget(deps, value);
}

async function forget(deps: Deps, { id, actor, createdAt, blob }: OutgoingActivity): Promise<void> {
  const atomic = deps.store.atomic()
    .delete(keys.activity(id))
    .delete(keys.published(actor, createdAt, id));
  if (blob) atomic.delete(keys.blobUse(blob, `activity/${id}`));
  await atomic.commit();
}
