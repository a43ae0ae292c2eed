import type { MiddlewareHandler } from "hono";
import type { WebEnv } from "../env.ts";

const OPEN: ReadonlySet<string> = new Set(["/language", "/settings"]);

/** Before set-up a node has nothing to show: every page leads to the set-up page. */
export const needsSetup: MiddlewareHandler<WebEnv> = async (c, next) => {
  const open = c.req.path.startsWith("/setup") || OPEN.has(c.req.path);
  if (!c.var.page.organisation && !open) return c.redirect("/setup", 303);
  await next();
};
