import type { MiddlewareHandler } from "hono";
import type { WebEnv } from "../env.ts";

/** The policy of every page: no inline code, no nonce (public pages are cached), nothing from elsewhere. */
const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The policy of everything uploaded or foreign: nothing in it runs, nothing in it loads. */
export const SANDBOX_POLICY = "sandbox; default-src 'none'";

/** Sets the security headers, unless the handler set a stricter policy of its own. */
export const securityHeaders: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  const headers = c.res.headers;
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", PAGE_POLICY);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), payment=()");
  if (c.var.deps.config.origin.startsWith("https:")) {
    headers.set("Strict-Transport-Security", "max-age=31536000");
  }
};
