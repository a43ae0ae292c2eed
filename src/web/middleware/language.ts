import { getCookie, setCookie } from "hono/cookie";
import { accepts } from "hono/accepts";
import { isLanguage, type Language } from "../../languages.ts";
import type { WebContext } from "../env.ts";

const COOKIE = "requapass-language";
const YEAR = 365 * 24 * 60 * 60;

/**
 * The reader's language: what they chose with the switch, else their account's, else what their
 * browser asks for, else the node's first. `?lang=` shows one page in another language, so that an
 * address can be shared in it.
 */
export function readerLanguage(c: WebContext, offered: readonly Language[]): Language {
  const fits = (value: string | undefined): value is Language =>
    isLanguage(value) && offered.includes(value);
  const choices = [c.req.query("lang"), getCookie(c, COOKIE), c.var.account?.language];
  const chosen = choices.find(fits);
  if (chosen) return chosen;
  return accepts(c, {
    header: "Accept-Language",
    supports: [...offered],
    default: offered[0],
    match: (wanted, config) => {
      const ranked = [...wanted].sort((a, b) => b.q - a.q);
      const first = ranked.map(({ type }) => type.slice(0, 2).toLowerCase())
        .find((tag) => config.supports.includes(tag));
      return first ?? config.default;
    },
  }) as Language;
}

/** Remembers the language chosen with the switch. */
export function rememberLanguage(c: WebContext, language: Language): void {
  setCookie(c, COOKIE, language, {
    path: "/",
    maxAge: YEAR,
    sameSite: "Lax",
    httpOnly: true,
    secure: c.var.deps.config.origin.startsWith("https:"),
  });
}
