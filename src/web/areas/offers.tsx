import { Hono } from "hono";
import { z } from "zod";
import {
  chooseByLink,
  declineByLink,
  offerByLink,
  showByLink,
} from "../../recognition/mentions/offer.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { OfferPage } from "../../../views/pages/offers/offer.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalText } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { acceptance, chosenName } from "../recognition/acceptance.ts";
import { saidIn } from "../recognition/badges.ts";
import { personOf } from "../recognition/people.ts";
import { goTo, page } from "../respond.ts";

/** Offers to people on other software, for who comes by the link in their message. */
export function offersArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use("/offers/*", async (c, next) => {
    await next();
    c.header("X-Robots-Tag", "noindex");
    c.header("Referrer-Policy", "no-referrer");
  });
  app.get("/offers/:key", (c) => showOffer(c, {}));
  app.post("/offers/:key/accept", choose);
  app.post("/offers/:key/decline", decline);
  app.post("/offers/:key/visibility", async (c) => {
    const parsed = await readForm(c, visibilityForm);
    if (!parsed.ok) return await showOffer(c, {}, 422);
    await showByLink(c.var.deps, c.req.param("key"), parsed.value.visibility);
    return goTo(c, `/offers/${c.req.param("key")}`);
  });
  return app;
}

const visibilityForm = z.object({ visibility: z.enum(["private", "quiet-public"], "choose") });
const word = z.object({ reason: optionalText(1000) });

async function choose(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const key = c.req.param("key")!;
  const { award } = await offerByLink(deps, key);
  const parsed = await readForm(c, acceptance);
  if (!parsed.ok) return await showOffer(c, { accept: parsed.form }, 422);
  const name = chosenName(parsed.value, (await personOf(deps, award.recipient)).name);
  try {
    await chooseByLink(deps, key, { name, evidence: parsed.value.evidence });
  } catch (error) {
    return await showOffer(c, { accept: refused(c, parsed.form, error) }, 422);
  }
  return goTo(c, `/offers/${key}`);
}

async function decline(c: WebContext): Promise<Response> {
  const key = c.req.param("key")!;
  const parsed = await readForm(c, word);
  if (!parsed.ok) return await showOffer(c, { decline: parsed.form }, 422);
  try {
    await declineByLink(c.var.deps, key, parsed.value.reason);
  } catch (error) {
    return await showOffer(c, { decline: refused(c, parsed.form, error) }, 422);
  }
  return goTo(c, `/offers/${key}`);
}

async function showOffer(
  c: WebContext,
  forms: Partial<Record<"accept" | "decline", FormState>>,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const key = c.req.param("key")!;
  const { mention, award, badge } = await offerByLink(deps, key);
  return await page(
    c,
    <OfferPage
      context={context}
      linkKey={key}
      award={award}
      said={await saidIn(deps, award)}
      recipient={await personOf(deps, award.recipient)}
      issuer={await personOf(deps, award.issuer)}
      until={mention.expiresAt}
      choice={mention.choice}
      badge={badge}
      forms={{ accept: EMPTY_FORM, decline: EMPTY_FORM, ...forms }}
    />,
    { status },
  );
}
