import type { Deps } from "../src/deps.ts";
import { NotFoundError } from "../src/errors.ts";
import { type ActorName, nameOf } from "../src/identity/names.ts";
import { findRemoteByHandle, isStale } from "../src/identity/remote_actors.ts";
import { keys } from "../src/store/keys.ts";
import { finger } from "./finger.ts";
import { readActor, remoteActor } from "./remote_actor.ts";
import { actorOfHandle } from "./webfinger.ts";

const HANDLE = /^@?([^@\s/]+)@([^@\s/]+)$/;
const HANDLE_HERE = /^@?([\w-]+)$/;

/**
 * The actor that somebody typed: `@handle@host`, of one here the handle alone, or the address of an
 * actor. One elsewhere is read
 * and kept, so that it can be followed, shown and written to.
 * @throws {NotFoundError} where nobody is found
 * @throws {NetError} where their node gives no answer
 */
export async function lookUp(deps: Deps, typed: string): Promise<ActorName> {
  const text = typed.trim();
  const handle = HANDLE.exec(text);
  if (handle) return await byHandle(deps, handle[1], handle[2].toLowerCase());
  const here = HANDLE_HERE.exec(text);
  if (here) return await own(deps, await actorOfHandle(deps, here[1]));
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new NotFoundError();
  const name = nameOf(deps, text);
  if (name !== text) return await own(deps, name);
  return (await remoteActor(deps, text)).address;
}

async function byHandle(deps: Deps, handle: string, host: string): Promise<ActorName> {
  if (host === new URL(deps.config.origin).host) {
    return await own(deps, await actorOfHandle(deps, handle));
  }
  const known = await findRemoteByHandle(deps, `${handle}@${host}`);
  if (known && !isStale(known, deps.clock())) return known.address;
  const address = await actorBehind(deps, handle, host);
  const name = nameOf(deps, address);
  if (name !== address) return await own(deps, name);
  return (await readActor(deps, address, host)).address;
}

async function own(deps: Deps, id: string | null): Promise<ActorName> {
  const actor = id && (await deps.store.get(keys.actor(id))).value;
  if (!actor) throw new NotFoundError();
  return actor.id;
}

/** Asks a host which actor a handle is. */
async function actorBehind(deps: Deps, handle: string, host: string): Promise<string> {
  const self = (await finger(deps, handle, host)).find(({ rel, type }) =>
    rel === "self" && /activity\+json|activitystreams/.test(type ?? "")
  );
  if (self?.href && URL.canParse(self.href)) return self.href;
  throw new NotFoundError();
}
