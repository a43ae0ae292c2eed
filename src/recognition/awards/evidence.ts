import type { Deps } from "../../deps.ts";
import { FieldError } from "../../errors.ts";
import type { Account } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic } from "../../store/ports.ts";
import type { Evidence } from "../types.ts";
import { findUpload } from "./uploads.ts";

/** How many pieces of evidence one award may carry. */
export const MAX_EVIDENCE = 10;
/** Ten texts of this length and the narrative stay under what one value of the store may be. */
export const MAX_EVIDENCE_TEXT = 1500;
const MAX_NAME = 120;
const MAX_URL = 2000;

/** What somebody adds as evidence, before it is kept. */
export type NewEvidence =
  | { readonly kind: "text"; readonly name: string; readonly narrative: string }
  | { readonly kind: "link"; readonly name: string; readonly url: string }
  | { readonly kind: "file"; readonly name: string; readonly upload: string };

/**
 * Makes evidence out of what somebody added; files are those they uploaded before.
 * @throws {FieldError} `too-much-evidence`, `too-long`, `link-wrong`, `file-gone`
 */
export function makeEvidence(
  deps: Deps,
  by: Account,
  items: readonly NewEvidence[],
): Promise<Evidence[]> {
  if (items.length > MAX_EVIDENCE) {
    throw new FieldError("evidence", "too-much-evidence", { most: MAX_EVIDENCE });
  }
  return Promise.all(items.map((item) => makeOne(deps, by, item)));
}

async function makeOne(deps: Deps, by: Account, item: NewEvidence): Promise<Evidence> {
  const id = newId();
  if (item.name.length > MAX_NAME) throw new FieldError("evidence", "too-long");
  if (item.kind === "text") {
    if (item.narrative.length > MAX_EVIDENCE_TEXT) throw new FieldError("evidence", "too-long");
    return { id, ...item };
  }
  if (item.kind === "link") {
    if (!/^https?:\/\/[^\s]+$/i.test(item.url) || !URL.canParse(item.url)) {
      throw new FieldError("evidence", "link-wrong");
    }
    if (item.url.length > MAX_URL) throw new FieldError("evidence", "too-long");
    return { id, ...item };
  }
  const upload = await findUpload(deps, by, item.upload);
  if (!upload) throw new FieldError("evidence", "file-gone", { name: item.name });
  const { blob, mediaType } = upload;
  return { id, kind: "file", name: item.name, blob, mediaType };
}

/** Lets evidence be found by its own address, and its file be spared by sweeps. */
export function indexEvidence(atomic: Atomic, award: string, items: readonly Evidence[]): void {
  for (const item of items) {
    atomic.set(keys.evidence(item.id), award);
    if (item.blob) atomic.set(keys.blobUse(item.blob, `award/${award}`), true);
  }
}
