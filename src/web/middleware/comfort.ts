import { getCookie, setCookie } from "hono/cookie";
import { adoptComfort, type Comfort, knownComforts } from "../../identity/comfort.ts";
import type { WebContext } from "../env.ts";

const COOKIE = "requapass-comfort";
const YEAR = 365 * 24 * 60 * 60;

/** How the reader asked pages to be: what their account keeps, else what this browser does. */
export function readerComfort(c: WebContext): readonly Comfort[] {
  return c.var.account?.comfort ?? onThisBrowser(c);
}

/** Has this browser remember how its reader asked pages to be. */
export function rememberComfort(c: WebContext, comfort: readonly Comfort[]): void {
  setCookie(c, COOKIE, comfort.join("."), {
    path: "/",
    maxAge: YEAR,
    sameSite: "Lax",
    httpOnly: true,
    secure: c.var.deps.config.origin.startsWith("https:"),
  });
}

/** Takes over, at a log-in, what was chosen on this browser, where the account knows nothing yet. */
export async function takeOverComfort(c: WebContext, account: string): Promise<void> {
  await adoptComfort(c.var.deps, account, onThisBrowser(c));
}

function onThisBrowser(c: WebContext): Comfort[] {
  return knownComforts((getCookie(c, COOKIE) ?? "").split("."));
}
