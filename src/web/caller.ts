import type { WebContext } from "./env.ts";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * The address of who calls, for rate limits. Behind a proxy on this machine it is the last one the
 * proxy names, which the caller cannot choose.
 */
export function callerOf(c: WebContext): string {
  const direct = c.env?.remoteAddress ?? "unknown";
  if (!LOOPBACK.test(direct)) return direct;
  return c.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim() || direct;
}
