import type { Deps } from "../deps.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Store } from "../store/ports.ts";
import { hashOf } from "./names.ts";
import type { RemoteActor } from "./remote_types.ts";

/** How long an actor's document is good before it is read again, in milliseconds. */
const FRESH_MS = 24 * 60 * 60 * 1000;

/** An actor elsewhere as this node knows it, or null. */
export async function findRemoteActor(deps: Deps, address: string): Promise<RemoteActor | null> {
  return (await deps.store.get(keys.remoteActor(hashOf(address)))).value;
}

/** The actor elsewhere behind `handle@host`, if it was looked up before. */
export async function findRemoteByHandle(deps: Deps, handle: string): Promise<RemoteActor | null> {
  const hash = hashOf(handle.toLowerCase());
  return await named(deps, (await deps.store.get(keys.remoteActorByHandle(hash))).value);
}

/** The actor elsewhere who signs with a key, by the key's address. */
export async function findRemoteByKey(deps: Deps, keyId: string): Promise<RemoteActor | null> {
  const known = signersOf(deps);
  const recent = known.get(keyId);
  if (recent) return recent;
  const entry = await deps.store.get(keys.remoteActorByKey(hashOf(keyId)));
  const actor = await named(deps, entry.value);
  if (!actor) return null;
  if (known.size >= MAX_SIGNERS) known.delete(known.keys().next().value!);
  known.set(keyId, actor);
  return actor;
}

/** Who signed lately stays at hand by their key, as long as nothing of them changes. */
const MAX_SIGNERS = 2_000;
const signers = new WeakMap<Store, Map<string, RemoteActor>>();

function signersOf({ store }: Deps): Map<string, RemoteActor> {
  const known = signers.get(store) ?? new Map<string, RemoteActor>();
  signers.set(store, known);
  return known;
}

/** Has who signs with these keys read again from the store. */
export function forgetSigner(deps: Deps, actor: RemoteActor): void {
  for (const { id } of actor.keys) signersOf(deps).delete(id);
}

/** Whether an actor's document should be read again before it is relied on. */
export function isStale(actor: RemoteActor, now: Date): boolean {
  return now.getTime() - Date.parse(actor.fetchedAt) > FRESH_MS;
}

/**
 * Keeps an actor as its document says, and by which names it is found. The keys it no longer lists
 * are found no more: a key taken away signs nothing.
 */
export async function keepRemoteActor(deps: Deps, actor: RemoteActor): Promise<void> {
  const hash = hashOf(actor.address);
  const known = await commitAgain(async () => {
    const entry = await deps.store.get(keys.remoteActor(hash));
    const atomic = deps.store.atomic().check(entry);
    unindex(atomic, hash, entry.value, actor);
    atomic
      .set(keys.remoteActor(hash), actor)
      .set(keys.remoteActorOfHost(actor.host, hash), true)
      .set(keys.remoteActorByHandle(hashOf(handleOf(actor))), actor.address);
    for (const key of actor.keys) atomic.set(keys.remoteActorByKey(hashOf(key.id)), actor.address);
    if (actor.picture) {
      atomic.set(keys.blobUse(actor.picture.blob, `remote-actor/${hash}`), true);
    }
    return { atomic, result: entry.value };
  });
  for (const one of [known, actor]) if (one) forgetSigner(deps, one);
}

function unindex(
  atomic: Atomic,
  hash: string,
  known: RemoteActor | null,
  { picture }: RemoteActor,
): void {
  if (!known) return;
  for (const key of known.keys) atomic.delete(keys.remoteActorByKey(hashOf(key.id)));
  atomic.delete(keys.remoteActorByHandle(hashOf(handleOf(known))));
  if (known.picture && known.picture.blob !== picture?.blob) {
    atomic.delete(keys.blobUse(known.picture.blob, `remote-actor/${hash}`));
  }
}

/** `handle@host`, in lower case: what one types to find them. */
export function handleOf({ handle, host }: Pick<RemoteActor, "handle" | "host">): string {
  return `${handle}@${host}`.toLowerCase();
}

async function named(deps: Deps, address: string | null): Promise<RemoteActor | null> {
  return address ? await findRemoteActor(deps, address) : null;
}
