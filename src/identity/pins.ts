import type { PinnedKey } from "../credentials/verify/context.ts";
import type { Deps } from "../deps.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import { hashOf } from "./names.ts";

/** The keys of a DID as this node met them. */
export async function pinsOf(deps: Deps, did: string): Promise<PinnedKey[]> {
  const entries = deps.store.list<PinnedKey>({ prefix: keys.pins(hashOf(did)) });
  return (await Array.fromAsync(entries)).map((entry) => entry.value);
}

/**
 * Remembers the keys that an issuer's own document lists, the first time it is met and when it adds
 * one beside a key known before; what the document says of a pinned key's end is remembered too. A
 * key that appears in the place of all known ones is not pinned: who took a host over could put it
 * there.
 */
export async function pinKeys(
  deps: Deps,
  did: string,
  listed: readonly Omit<PinnedKey, "since">[],
): Promise<void> {
  const known = await pinsOf(deps, did);
  const met = listed.some(({ multibase }) => known.some((pin) => pin.multibase === multibase));
  const atomic = deps.store.atomic();
  let changed = false;
  for (const key of listed) {
    const pin = known.find((one) => one.multibase === key.multibase);
    if (!pin && known.length > 0 && !met) continue;
    const told = {
      since: pin?.since ?? deps.clock().toISOString(),
      multibase: key.multibase,
      ...ended("expires", pin, key),
      ...ended("revoked", pin, key),
    };
    if (pin && pin.expires === told.expires && pin.revoked === told.revoked) continue;
    atomic.set(keys.pin(hashOf(did), key.multibase), told);
    changed = true;
  }
  if (changed) await atomic.commit();
}

/** Once told, an end stays: whoever holds the host later does not bring a stolen key back. */
function ended(
  which: "expires" | "revoked",
  ...told: readonly (Pick<PinnedKey, "expires" | "revoked"> | undefined)[]
): Partial<Pick<PinnedKey, "expires" | "revoked">> {
  const moments = told.flatMap((one) => one?.[which] ?? []).sort();
  return moments[0] ? { [which]: moments[0] } : {};
}

/** Records in a commit that a document (its digest) was here by now, unless it was recorded before. */
export async function placeRecord(deps: Deps, atomic: Atomic, digest: string): Promise<void> {
  const entry = await deps.store.get(keys.recorded(digest));
  if (!entry.value) atomic.check(entry).set(keys.recorded(digest), deps.clock().toISOString());
}

/** Whether a document (its digest) was recorded here before a moment. */
export async function recordedBefore(deps: Deps, digest: string, moment: Date): Promise<boolean> {
  const { value } = await deps.store.get(keys.recorded(digest));
  return value !== null && Date.parse(value) < moment.getTime();
}
