import type { MiddlewareHandler } from "hono";
import { ForbiddenError } from "../../errors.ts";
import type { WebContext, WebEnv } from "../env.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page sends in the reader's name, or to log them in under another one.
 * A browser names the origin of every POST; what names none carries no cookie of ours either, unless
 * an old browser dropped the header: then `Sec-Fetch-Site` must say that it comes from here.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export const sameOrigin: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (!SAFE.has(c.req.method) && !comesFromHere(c)) throw new ForbiddenError("cross-site");
  await next();
};

function comesFromHere(c: WebContext): boolean {
  const hasCookie = c.req.header("Cookie") !== undefined;
  // What is made for machines knows nobody: whose page asks changes nothing there.
  if (!hasCookie && c.req.path.startsWith("/api/")) return true;
  const said = c.req.header("Origin");
  if (said !== undefined) return said === c.var.deps.config.origin;
  const site = c.req.header("Sec-Fetch-Site");
  return hasCookie ? site === "same-origin" : site !== "cross-site";
}
