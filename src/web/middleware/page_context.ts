import type { MiddlewareHandler } from "hono";
import { keys } from "../../store/keys.ts";
import { waitingFor } from "../../recognition/lists.ts";
import { translator } from "../../../views/locales/translate.ts";
import type { WebEnv } from "../env.ts";
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
  c.set("page", {
    t: translator(language),
    language,
    languages,
    path: url.pathname + url.search,
    origin: deps.config.origin,
    organisation,
    account,
    person,
    waiting: account ? await waitingFor(deps, account) : 0,
    // "full" is asked for when the browser goes back: then the header and the rest are wanted too.
    fragment: c.req.header("HX-Request-Type") === "partial",
  });
  await next();
};
