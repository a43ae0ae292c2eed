import type { Deps } from "../deps.ts";
import { hashOf } from "../identity/names.ts";
import { forgetSigner } from "../identity/remote_actors.ts";
import type { RemoteActor } from "../identity/remote_types.ts";
import type { Begin } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";

/** An actor elsewhere says that it is no more: it is spoken to no longer, and what it said goes. */
export async function actorGone(deps: Deps, begin: Begin, actor: RemoteActor): Promise<void> {
  const atomic = begin();
  const goneAt = deps.clock().toISOString();
  atomic.set(keys.remoteActor(hashOf(actor.address)), { ...actor, goneAt });
  recordEvent(atomic, { type: "actor.gone", actor: actor.address }, actor.address);
  await atomic.commit();
  forgetSigner(deps, actor);
}
