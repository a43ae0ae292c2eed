import type { MiddlewareHandler } from "hono";
import { keys } from "../../store/keys.ts";
import { translator } from "../../../views/locales/translate.ts";
import { noticesSince, standingOf } from "../arrivals.ts";
import type { WebEnv } from "../env.ts";
import { readerComfort } from "./comfort.ts";
import { readerLanguage } from "./language.ts";

/** Gathers what every page knows about the reader and the node. */
export const pageContext: MiddlewareHandler<WebEnv> = async (c, next) => {
  const { deps, account, person } = c.var;
  const settings = (await deps.store.get(keys.settings())).value;
  const organisation = settings
    ? (await deps.store.get(keys.actor(settings.organisation))).value ?? undefined
    : undefined;
  const languages = settings?.languages ?? deps.config.languages;
  const language = readerLanguage(c, languages);
  const url = new URL(c.req.url);
  const standing = account && await standingOf(deps, account);
  c.set("page", {
    t: translator(language),
    language,
    languages,
    comfort: readerComfort(c),
    path: url.pathname + url.search,
    origin: deps.config.origin,
    organisation,
    account,
    person,
    waiting: standing?.waiting ?? 0,
    openClaims: standing?.claims ?? 0,
    notices: standing && noticesSince(standing),
    // "full" is asked for when the browser goes back: then the header and the rest are wanted too.
    fragment: c.req.header("HX-Request-Type") === "partial",
  });
  await next();
};
