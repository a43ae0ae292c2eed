import type { MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { findSession, SESSION_MS, sessionCookieName } from "../../identity/sessions.ts";
import { keys } from "../../store/keys.ts";
import type { WebContext, WebEnv } from "../env.ts";

/** Finds out who is logged in, from the session's cookie. */
export const identify: MiddlewareHandler<WebEnv> = async (c, next) => {
  const { deps } = c.var;
  const secret = getCookie(c, sessionCookieName(deps.config.origin));
  const open = secret ? await findSession(deps, secret) : null;
  if (open) {
    c.set("session", open.session);
    c.set("account", open.account);
    c.set("person", (await deps.store.get(keys.actor(open.account.id))).value ?? undefined);
  }
  await next();
};

/** Hands the browser the secret of a session that was opened for it. */
export function keepSession(c: WebContext, secret: string): void {
  setCookie(c, sessionCookieName(c.var.deps.config.origin), secret, {
    path: "/",
    maxAge: SESSION_MS / 1000,
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  });
}

/** Makes the browser forget its session's secret. */
export function dropSession(c: WebContext): void {
  deleteCookie(c, sessionCookieName(c.var.deps.config.origin), { path: "/", secure: true });
}
