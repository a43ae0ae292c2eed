import { createHash } from "node:crypto";
import type { WebContext } from "./env.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

/** An answer that may be kept, with what tells whether the reader has it already. */
export interface Representation {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Its `Cache-Control`. */
  readonly cache: string;
  readonly etag: string;
}

/**
 * Answers with bytes that may be kept: 304 where the reader has them already.
 * @param cache `Cache-Control`; for ever unless said otherwise, for what never changes
 */
export function cached(
  c: WebContext,
  body: Uint8Array | string,
  type: string,
  cache = FOR_EVER,
): Response {
  return answerWith(c, representation(body, type, cache));
}

/** @param cache its `Cache-Control` */
export function representation(
  body: Uint8Array | string,
  type: string,
  cache: string,
): Representation {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  return { bytes, type, cache, etag };
}

/**
 * Answers with it: 304 where the reader has it already, also as it came packed, which made its tag a
 * weak one (RFC 9110, section 13.1.2).
 */
export function answerWith(c: WebContext, { bytes, type, cache, etag }: Representation): Response {
  c.header("ETag", etag);
  c.header("Cache-Control", cache);
  const known = c.req.header("If-None-Match")?.split(/,\s*/).map((tag) => tag.replace(/^W\//, ""));
  if (known?.includes(etag)) return c.body(null, 304);
  c.header("Content-Type", type);
  return c.body(new Uint8Array(bytes));
}
