import { didKeyOf } from "../credentials/multikey.ts";
import type { DocumentSigner } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { signerWith } from "../identity/did.ts";
import { currentKey, listKeys } from "../identity/keys.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";

/**
 * Signs in the name of a seat, by the `did:key` that is its own. What it signed stays good when the
 * seat is gone; nobody can sign so again.
 * @throws {NotFoundError} once the key is destroyed
 */
export async function seatSigner(deps: Deps, seat: string): Promise<DocumentSigner> {
  const key = currentKey(await listKeys(deps, seat), "credential", "Ed25519");
  return await signerWith(deps, key, didKeyOf(key.id));
}

/** Destroys a seat's key in a commit. */
export async function destroySeatKey(deps: Deps, atomic: Atomic, seat: string): Promise<void> {
  for (const { id } of await listKeys(deps, seat)) {
    atomic.delete(keys.actorKey(seat, id)).delete(keys.actorByKey(id));
  }
}
