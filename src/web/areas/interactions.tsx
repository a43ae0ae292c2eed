import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { readBadgeAddress } from "../../../federation/badge_address.ts";
import { placeFor } from "../../../federation/intents.ts";
import { DomainError } from "../../errors.ts";
import { requireAttempt } from "../../identity/rate_limits.ts";
import { hasRole } from "../../identity/roles.ts";
import { NetError } from "../../net/errors.ts";
import type { FormState } from "../../../views/components/form_state.ts";
import { OwnSitePage } from "../../../views/pages/interactions/own_site.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { text } from "../fields.ts";
import { errorSentence, readForm } from "../forms.ts";
import { wantedAt } from "../network/wanted.ts";
import { goTo, page, reader } from "../respond.ts";

const COOKIE = "requapass-own-address";
const YEAR = 365 * 24 * 60 * 60;
const THING = /^\/(actors|credentials)\/[a-z2-7]{26}$/;
const form = z.object({ address: text(320), thing: text(200), remember: z.string().optional() });

/** From our pages to one's own site, and from other sites' pages to ours. */
export function interactionsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/own-site", (c) => {
    const address = getCookie(c, COOKIE) ?? "";
    const values = { thing: c.req.query("thing") ?? "", address, remember: address ? "yes" : "" };
    return show(c, { values, errors: {} });
  });
  app.post("/own-site", findPlace);
  app.get("/authorize_interaction", takeWish);
  return app;
}

/** Looks up where a visitor's own site wants them, and offers a link to go there. */
async function findPlace(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const parsed = await readForm(c, form);
  if (!parsed.ok) return await show(c, parsed.form, { status: 422 });
  const { address, thing, remember } = parsed.value;
  keepAddress(c, remember ? address : "");
  await requireAttempt(deps, "own-site", callerOf(c));
  try {
    const intent = thing.startsWith("/actors/") ? "Follow" : "Object";
    const place = await placeFor(deps, address, intent, deps.config.origin + pathOf(thing));
    return await show(c, parsed.form, { place });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const code = error instanceof NetError ? "node-silent" : "own-site-unknown";
    const sentence = errorSentence(c.var.page.language, code);
    return await show(c, { ...parsed.form, errors: { address: sentence } }, { status: 422 });
  }
}

async function show(
  c: WebContext,
  form: FormState,
  { place, status }: { readonly place?: string; readonly status?: 422 } = {},
): Promise<Response> {
  const thing = pathOf(String(form.values.thing ?? ""));
  const { deps, account, page: context } = c.var;
  const wanted = await wantedAt(deps, account, thing);
  const view = (
    <OwnSitePage context={context} form={form} thing={thing} wanted={wanted} place={place} />
  );
  return await page(c, view, { status });
}

/** The page somebody came from; the home page for what is none of ours to follow or to open. */
function pathOf(thing: string): string {
  return THING.test(thing) ? thing : "/";
}

/** Remembers the address on this browser for who wants that, and forgets it for who does not. */
function keepAddress(c: WebContext, address: string): void {
  setCookie(c, COOKIE, address, {
    path: "/own-site",
    maxAge: address ? YEAR : 0,
    sameSite: "Lax",
    httpOnly: true,
    secure: c.var.deps.config.origin.startsWith("https:"),
  });
}

/**
 * A member who comes from another site's page, with the address of what they saw there: an actor to
 * follow, or a badge to recognise. Whoever is not logged in is first, and comes back.
 */
async function takeWish(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const account = reader(c);
  await requireAttempt(deps, "own-site", account.id);
  const uri = (c.req.query("uri") ?? "").trim().replace(/^acct:/, "");
  const badge = await readBadgeAddress(deps, uri);
  const endorses = hasRole(account, "issuer");
  if (badge && endorses) return goTo(c, `/endorsements/new?of=${encodeURIComponent(badge.of)}`);
  return goTo(c, `/network/find?who=${encodeURIComponent(badge?.issuer ?? uri)}`);
}
