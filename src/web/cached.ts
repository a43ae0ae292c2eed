import { createHash } from "node:crypto";
import type { WebContext } from "./env.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

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
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  c.header("ETag", etag);
  c.header("Cache-Control", cache);
  if (c.req.header("If-None-Match")?.split(/,\s*/).includes(etag)) return c.body(null, 304);
  c.header("Content-Type", type);
  return c.body(new Uint8Array(bytes));
}
