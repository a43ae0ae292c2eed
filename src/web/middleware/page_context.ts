import type { MiddlewareHandler } from "hono";
import type { Deps } from "../../deps.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { isIssuer } from "../../recognition/awards/awards.ts";
import { openClaims } from "../../recognition/claims/claims.ts";
import { translator } from "../../../views/locales/translate.ts";
import type { WebEnv } from "../env.ts";
import { readerComfort } from "./comfort.ts";
import { waitingInAll } from "../waiting.ts";
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
    comfort: readerComfort(c),
    path: url.pathname + url.search,
    origin: deps.config.origin,
    organisation,
    account,
    person,
    waiting: account ? await waitingInAll(deps, account) : 0,
    openClaims: account ? await claimsToAnswer(deps, account) : 0,
    // "full" is asked for when the browser goes back: then the header and the rest are wanted too.
    fragment: c.req.header("HX-Request-Type") === "partial",
  });
  await next();
};

/** Badges that others ask for: nobody answers themselves. */
async function claimsToAnswer(deps: Deps, account: Account): Promise<number> {
  if (!isIssuer(account)) return 0;
  const open = await openClaims(deps, account);
  return open.filter(({ claimant }) => claimant !== account.id).length;
}
