import { placeNextCheck } from "../src/collective/copies.ts";
import type { RegionCopy } from "../src/collective/types.ts";
import type { Deps } from "../src/deps.ts";
import { NotFoundError } from "../src/errors.ts";
import { NetError } from "../src/net/errors.ts";
import { noteDeleted } from "../src/recognition/news/received.ts";
import { placeReceivedBadge } from "../src/recognition/news/received_badges.ts";
import type { ReceivedBadge } from "../src/recognition/news/received_types.ts";
import { type Begin, commitOrConflict } from "../src/store/commit.ts";
import { keys } from "../src/store/keys.ts";
import type { Lease } from "../src/store/ports.ts";
import { DOCUMENTS, readSigned } from "./read_document.ts";

/** Verifies a copy whose day has come, and has it verified again in a day. */
export async function checkDue(deps: Deps, lease: Lease): Promise<void> {
  const { copy } = lease.payload as { readonly copy: string };
  await checkCopy(deps, copy, () => {
    const atomic = deps.store.atomic().acknowledge(lease);
    placeNextCheck(deps, atomic, copy);
    return atomic;
  });
}

/**
 * Reads a badge of the region again where its holder shows it, and verifies it anew. One that is
 * shown no more is forgotten; where nobody answers, what lies here is verified.
 */
export async function checkCopy(deps: Deps, id: string, begin: Begin): Promise<void> {
  const [copy, note, badge] = await Promise.all([
    deps.store.get<RegionCopy>(keys.regionCopy(id)),
    deps.store.get(keys.receivedNote(id)),
    deps.store.get(keys.receivedBadge(id)),
  ]);
  if (!copy.value || !note.value || !badge.value) return;
  const { address, author } = note.value;
  const read = await readAgain(deps, badge.value);
  if (read) {
    const { picture } = badge.value;
    const atomic = begin().check(note, badge);
    const kept = await placeReceivedBadge(deps, atomic, note.value, {
      ...read,
      ...(picture ? { picture } : {}),
    });
    if (kept) {
      await commitOrConflict(atomic);
      return;
    }
  }
  await noteDeleted(deps, begin, address, author);
}

/** The badge as its holder shows it now; undefined where they no longer do. */
async function readAgain(
  deps: Deps,
  { address, document }: ReceivedBadge,
): Promise<{ readonly bytes: Uint8Array; readonly silent?: boolean } | undefined> {
  try {
    return { bytes: (await readSigned(deps, address, DOCUMENTS)).bytes };
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    const status = error.code === "status" ? Number(error.params.status) : undefined;
    if (status === 404 || status === 410) return undefined;
    const bytes = await deps.blobs.get(document);
    if (!bytes) throw new NotFoundError();
    return { bytes, silent: true };
  }
}
