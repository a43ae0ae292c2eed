import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ForbiddenError } from "../errors.ts";
import type { Account, Role } from "../identity/types.ts";
import { answerWith, representation } from "./cached.ts";
import type { WebContext } from "./env.ts";

/** What a page's address shows differs by these; caches must know. */
export const VARY = "Accept, Accept-Language, Cookie, HX-Request, HX-Request-Type";

/** Answers with a page. Pages are private to the reader unless `cache` says otherwise. */
export function page(
  c: WebContext,
  view: string | Promise<string>,
  options: { status?: ContentfulStatusCode; cache?: string } = {},
): Response | Promise<Response> {
  // Views are drawn below. The form that comes back takes the focus, and says what to change.
  if (options.status === 422) c.var.page.silent = true;
  c.header("Vary", VARY);
  c.header("Cache-Control", options.cache ?? "private, no-store");
  return c.html(view, options.status ?? 200);
}

/** Whether nothing of the reader shows on the page they get. */
export function isAnyone(c: WebContext): boolean {
  const { account, page: { workshop, fragment } } = c.var;
  return !account && !workshop && !fragment && !c.req.query("key");
}

/** Answers {@link isAnyone} with the page of something public, which is kept while it holds. */
export function openPage(c: WebContext, html: string): Response {
  c.header("Vary", VARY);
  // Asked again each time: from public to private takes effect at once.
  const answer = representation(html, "text/html; charset=utf-8", "public, no-cache");
  c.set("keep", answer);
  return answerWith(c, answer);
}

/** Sends the reader on after a form (303, so that reloading repeats nothing). */
export function goTo(c: WebContext, path: string): Response {
  return c.redirect(path, 303);
}

/** As {@link goTo}, to a page with another frame around it: with a script too it is loaded whole. */
export function goWhole(c: WebContext, path: string): Response {
  if (!c.var.page.fragment) return goTo(c, path);
  c.header("HX-Redirect", path);
  return c.body(null);
}

/**
 * An address on this node to come back to; anything else becomes `fallback`. It goes into a header:
 * only what an address is written with passes, and a control character would end the whole process.
 */
export function safePath(value: string | undefined, fallback: string): string {
  return value && /^\/(?!\/)[!-[\]-~]*$/.test(value) ? value : fallback;
}

/** Raised where one must be logged in; the door answers with the log-in page. */
export class LogInNeeded extends Error {
  override readonly name = "LogInNeeded";
}

/**
 * Who is logged in, with one of these roles if any are named (an administrator has them all).
 * @throws {LogInNeeded} @throws {ForbiddenError}
 */
export function reader(c: WebContext, ...roles: Role[]): Account {
  const account = c.var.account;
  if (!account) throw new LogInNeeded();
  const has = (role: Role) => account.roles.includes(role);
  if (roles.length && !has("administrator") && !roles.some(has)) throw new ForbiddenError();
  return account;
}
