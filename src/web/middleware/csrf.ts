import type { MiddlewareHandler } from "hono";
import { ForbiddenError } from "../../errors.ts";
import type { WebEnv } from "../env.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site's page sends in the reader's name. A browser names the origin of every
 * POST; what names none carries no cookie of ours either, unless an old browser dropped the header:
 * then `Sec-Fetch-Site` must say that it comes from here.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export const sameOrigin: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (
    !SAFE.has(c.req.method) && c.req.header("Cookie") &&
    !comesFromHere(c.req.raw.headers, c.var.deps.config.origin)
  ) {
    throw new ForbiddenError("cross-site");
  }
  await next();
};

function comesFromHere(headers: Headers, origin: string): boolean {
  const said = headers.get("Origin");
  if (said !== null) return said === origin;
  return headers.get("Sec-Fetch-Site") === "same-origin";
}
