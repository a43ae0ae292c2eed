import { DomainError } from "../errors.ts";
import { sha256Hex } from "./digest.ts";
import { seen } from "./seen.ts";
import type { JsonObject } from "./types.ts";

/** The largest document read, in bytes. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
/** How deep objects and arrays may lie in each other. A badge with endorsed endorsers stays under 20. */
const MAX_DOCUMENT_DEPTH = 64;
/** How many objects it may hold: each costs its share of canonicalising. A large badge has 200. */
const MAX_DOCUMENT_OBJECTS = 2000;

/** Why bytes cannot be read as a signed document. */
export type UnreadableCode =
  | "document-too-large"
  | "document-not-utf8"
  | "document-not-json"
  | "document-not-an-object"
  | "document-too-deep"
  | "document-too-complex"
  | "document-member-twice"
  | "document-lone-surrogate"
  | "document-number-too-large";

/** The bytes are not a document at all, or one that two readers could read differently. */
export class UnreadableDocumentError extends DomainError {
  override readonly name = "UnreadableDocumentError";
  constructor(override readonly code: UnreadableCode, params?: Record<string, string | number>) {
    super(code, params);
  }
}

/**
 * Reads a foreign JSON document strictly: UTF-8, bounded in size, depth and parts, each member once,
 * no lone surrogates, no number beyond a double. What is signed or hashed must have one reading.
 *
 * @throws {UnreadableDocumentError}
 */
export function parseDocument(bytes: Uint8Array): JsonObject {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new UnreadableDocumentError("document-too-large", { limit: MAX_DOCUMENT_BYTES });
  }
  const text = decode(bytes);
  const hash = sha256Hex(bytes);
  if (seen.readable.has(hash)) return JSON.parse(text);
  assertBounded(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableDocumentError("document-not-json");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UnreadableDocumentError("document-not-an-object");
  }
  assertUnambiguous(text);
  seen.readable.set(hash, true);
  return value as JsonObject;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableDocumentError("document-not-utf8");
  }
}

/**
 * The tokens that matter here; everything between them is punctuation that JSON.parse judges. A text
 * that never ends is one token to the end: looking for its end from each of its quotes would take
 * half an hour.
 */
const TOKEN = /"(?:[^"\\]|\\(?:.|$))*"?|-?\d[\d.eE+-]*|[{}[\],]/gs;

function assertBounded(text: string): void {
  let depth = 0;
  let objects = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{" && ++objects > MAX_DOCUMENT_OBJECTS) {
      throw new UnreadableDocumentError("document-too-complex", { limit: MAX_DOCUMENT_OBJECTS });
    }
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > MAX_DOCUMENT_DEPTH) {
      throw new UnreadableDocumentError("document-too-deep", { limit: MAX_DOCUMENT_DEPTH });
    }
  }
}

/** @param text well-formed JSON */
function assertUnambiguous(text: string): void {
  /** One per open object (the names seen) or array (null), the innermost last. */
  const open: (Set<string> | null)[] = [];
  let atName = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null);
      atName = token === "{";
    } else if (token === "}" || token === "]") {
      open.pop();
      atName = false;
    } else if (token === ",") {
      atName = inside instanceof Set;
    } else if (token.startsWith('"')) {
      const string: string = token.includes("\\") ? JSON.parse(token) : token.slice(1, -1);
      if (!string.isWellFormed()) throw new UnreadableDocumentError("document-lone-surrogate");
      if (atName && inside instanceof Set) {
        // A member named __proto__ would be a second prototype to whoever copies it carelessly.
        if (inside.has(string) || string === "__proto__") {
          throw new UnreadableDocumentError("document-member-twice", { member: string });
        }
        inside.add(string);
      }
      atName = false;
    } else if (!Number.isFinite(Number(token))) {
      throw new UnreadableDocumentError("document-number-too-large");
    }
  }
}
