import { keys } from "./keys.ts";
import type { Memory } from "./ports.ts";

/** What was written and then never used may be of a commit still under way: a day is enough. */
export const SWEEP_GRACE_MS = 24 * 60 * 60 * 1000;

/**
 * Removes the blobs that nothing uses any more (see `keys.blobUse`).
 * @returns how many
 */
export function sweepBlobs(
  { store, blobs }: Pick<Memory, "store" | "blobs">,
  graceMs: number = SWEEP_GRACE_MS,
): Promise<number> {
  return blobs.sweep(async (blob) => {
    for await (const _use of store.list({ prefix: keys.blobUses(blob) }, { limit: 1 })) return true;
    return false;
  }, { graceMs });
}
