import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { hashOf } from "../../identity/names.ts";
import { namedIn } from "../../store/indexes.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry, Key, MaybeEntry } from "../../store/ports.ts";
import type { ReceivedEndorsement, ReceivedState } from "./types.ts";

/** @throws {NotFoundError} */
export async function readReceived(deps: Deps, id: string): Promise<Entry<ReceivedEndorsement>> {
  const entry = await deps.store.get(keys.receivedEndorsement(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<ReceivedEndorsement>;
}

/** Whether an endorsement, by its own id, came in here. */
export async function isReceived(deps: Deps, address: string): Promise<boolean> {
  return (await deps.store.get(keys.receivedEndorsement(hashOf(address)))).value !== null;
}

/** Puts an endorsement, new or changed, into a commit. */
export function placeReceived(
  atomic: Atomic,
  entry: MaybeEntry<ReceivedEndorsement>,
  received: ReceivedEndorsement,
): Atomic {
  const { id, receiver, state, subject, document, file } = received;
  if (entry.value) {
    atomic.delete(keys.receivedEndorsementTo(entry.value.receiver, entry.value.state, id));
  }
  atomic
    .check(entry)
    .set(keys.receivedEndorsement(id), received)
    .set(keys.receivedEndorsementTo(receiver, state, id), true)
    .set(keys.receivedEndorsementOf(hashOf(subject), id), true)
    .set(keys.blobUse(document, `received-endorsement/${id}`), true);
  if (file) atomic.set(keys.blobUse(file.blob, `received-endorsement/${id}`), true);
  return atomic;
}

/** The endorsements of things of ours (their ids), in whatever state, the oldest first. */
export async function endorsementsOf(
  deps: Deps,
  ...subjects: readonly string[]
): Promise<ReceivedEndorsement[]> {
  const found = await Promise.all(
    subjects.map((subject) => listed(deps, keys.receivedEndorsementsOf(hashOf(subject)))),
  );
  return found.flat().sort(oldestFirst);
}

/** What somebody of ours received, in one state, the oldest first. */
export async function receivedBy(
  deps: Deps,
  receiver: string,
  state: ReceivedState,
): Promise<ReceivedEndorsement[]> {
  return await listed(deps, keys.receivedEndorsementsTo(receiver, state));
}

async function listed(deps: Deps, prefix: Key): Promise<ReceivedEndorsement[]> {
  return (await namedIn(deps.store, prefix, keys.receivedEndorsement)).sort(oldestFirst);
}

function oldestFirst(a: ReceivedEndorsement, b: ReceivedEndorsement): number {
  return a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id);
}
