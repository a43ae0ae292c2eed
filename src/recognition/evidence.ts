import type { Deps } from "../deps.ts";
import { FieldError } from "../errors.ts";
import { newId } from "../ids.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import type { Evidence } from "./types.ts";

/** The largest file one may attach, in bytes: a photo from a phone passes. */
export const MAX_EVIDENCE_BYTES = 8 * 1024 * 1024;

/** How many pieces of evidence one award may carry. */
export const MAX_EVIDENCE = 10;

/** What somebody adds as evidence, before it is kept. */
export type NewEvidence =
  | { readonly kind: "text"; readonly name: string; readonly narrative: string }
  | { readonly kind: "link"; readonly name: string; readonly url: string }
  | {
    readonly kind: "file";
    readonly name: string;
    readonly content: Uint8Array;
    readonly mediaType: string;
  };

/**
 * Keeps evidence: files go to the blobs at once, before the commit that names them.
 * @throws {FieldError} `too-much-evidence`, `file-too-large`, `file-empty`
 */
export function keepEvidence(deps: Deps, items: readonly NewEvidence[]): Promise<Evidence[]> {
  if (items.length > MAX_EVIDENCE) {
    throw new FieldError("evidence", "too-much-evidence", { most: MAX_EVIDENCE });
  }
  return Promise.all(items.map((item) => keepOne(deps, item)));
}

async function keepOne(deps: Deps, item: NewEvidence): Promise<Evidence> {
  if (item.kind !== "file") return { id: newId(), ...item };
  const { content, ...rest } = item;
  if (content.length === 0) throw new FieldError("evidence", "file-empty", { name: item.name });
  if (content.length > MAX_EVIDENCE_BYTES) {
    throw new FieldError("evidence", "file-too-large", { name: item.name, most: 8 });
  }
  return { id: newId(), ...rest, blob: await deps.blobs.put(content) };
}

/** Lets evidence be found by its own address, and its file be spared by sweeps. */
export function indexEvidence(atomic: Atomic, award: string, items: readonly Evidence[]): void {
  for (const item of items) {
    atomic.set(keys.evidence(item.id), award);
    if (item.blob) atomic.set(keys.blobUse(item.blob, `award/${award}`), true);
  }
}
