import { LRUCache } from "lru-cache";
import { sha256Hex } from "./digest.ts";
import type { JsonObject } from "./types.ts";

/** How many documents are remembered; each costs the node some two hundred bytes. */
const MAX_DOCUMENTS = 10_000;
/** How much of unpacked status lists: 500 of the usual size. */
const MAX_LIST_BYTES = 8 * 1024 * 1024;

/**
 * What was found right once of exactly this content, so that it isn't worked out again: only what
 * depends on the content alone. Whose key it is, the status and the dates are asked anew each time.
 * What was not right is never kept, and the slightest change is another content.
 */
export const seen = {
  /** The bytes of documents that were read without objection, by their hash. */
  readable: new LRUCache<string, true>({ max: MAX_DOCUMENTS }),
  /** Proofs that hold, by document, place in it and key. */
  intact: new LRUCache<string, true>({ max: MAX_DOCUMENTS }),
  /** Unpacked status lists, by their packed form. Nobody may change them. */
  lists: new LRUCache<string, Uint8Array>({
    maxSize: MAX_LIST_BYTES,
    sizeCalculation: (bits, packed) => bits.length + packed.length,
  }),
};

/** The hash of a document as it stands, its proofs and the order of its members included. */
export function contentHash(document: JsonObject): string {
  return sha256Hex(JSON.stringify(document));
}
