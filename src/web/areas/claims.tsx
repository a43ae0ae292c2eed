import { Hono } from "hono";
import { z } from "zod";
import { COMPETENCES, type Level, LEVELS } from "../../achievements/types.ts";
import { NotFoundError } from "../../errors.ts";
import { isIssuer, MAX_NARRATIVE } from "../../recognition/awards/awards.ts";
import {
  acceptClaim,
  claimFor,
  makeClaim,
  openClaims,
  ownClaims,
  refuseClaim,
  withdrawClaim,
} from "../../recognition/claims/claims.ts";
import type { Claim } from "../../recognition/claims/types.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import { asCard } from "../../recognition/kinds.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { ClaimPage } from "../../../views/pages/claims/claim.tsx";
import { ClaimsPage } from "../../../views/pages/claims/claims.tsx";
import { NewClaimPage } from "../../../views/pages/claims/new_claim.tsx";
import { seenFace } from "../cards/seen.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { optionalText, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { peopleOf } from "../recognition/people.ts";
import { goTo, page, reader } from "../respond.ts";

const level = z.enum(LEVELS.map(String), "choose").transform((value) => Number(value) as Level);

const asked = z.object({
  card: text(40),
  competence: z.enum(COMPETENCES, "choose"),
  level,
  words: text(MAX_NARRATIVE),
});

const accepted = z.object({
  level,
  narrative: text(MAX_NARRATIVE),
  hours: z.string().trim().regex(/^(?:\d{1,5}(?:[.,]\d)?)?$/, "hours-wrong").optional()
    .transform((hours) => hours ? Number(hours.replace(",", ".")) : undefined),
});

const refusal = z.object({ reason: optionalText(1000) });

/** Members ask for the badge of a competence on a card of theirs; the association answers. */
export function claimsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/claims", showClaims);
  app.get("/claims/new", (c) => {
    const competence = COMPETENCES.find((code) => code === c.req.query("competence"));
    if (!competence) throw new NotFoundError();
    return showNew(c, c.req.query("card") ?? "", competence);
  });
  app.post("/claims", ask);
  app.get("/claims/:id", (c) => showClaim(c, {}));
  app.post("/claims/:id/accept", accept);
  app.post("/claims/:id/refuse", refuse);
  app.post("/claims/:id/withdraw", async (c) => {
    await withdrawClaim(c.var.deps, reader(c), c.req.param("id"));
    return goTo(c, `/claims/${c.req.param("id")}`);
  });
  return app;
}

async function showClaims(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const [own, open] = await Promise.all([
    ownClaims(deps, account),
    isIssuer(account) ? openClaims(deps, account) : [],
  ]);
  return await page(
    c,
    <ClaimsPage
      context={context}
      own={own}
      open={isIssuer(account) ? open : undefined}
      people={await peopleOf(deps, open.map(({ claimant }) => claimant))}
      framework={await frameworkHere(c)}
    />,
  );
}

async function showNew(
  c: WebContext,
  card: string,
  competence: Claim["competence"],
  form?: FormState,
  status?: 422,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const record = asCard(await credentialFor(deps, reader(c), card));
  const own = record.content.competences.find((one) => one.competence === competence);
  if (!own) throw new NotFoundError();
  return await page(
    c,
    <NewClaimPage
      context={context}
      card={card}
      competence={competence}
      framework={await frameworkHere(c)}
      form={form ??
        { values: { level: String(own.level), words: own.example?.words ?? "" }, errors: {} }}
    />,
    { status },
  );
}

async function ask(c: WebContext): Promise<Response> {
  const account = reader(c);
  const read = await readForm(c, asked);
  const { card = "", competence } = read.form.values as Partial<Record<string, string>>;
  const code = COMPETENCES.find((one) => one === competence);
  if (!code) throw new NotFoundError();
  if (!read.ok) return await showNew(c, card, code, read.form, 422);
  try {
    const { language } = c.var.page;
    const { id } = await makeClaim(c.var.deps, account, { ...read.value, language });
    return goTo(c, `/claims/${id}`);
  } catch (error) {
    return await showNew(c, card, code, refused(c, read.form, error), 422);
  }
}

async function showClaim(
  c: WebContext,
  forms: { readonly accept?: FormState; readonly refuse?: FormState },
  status?: 422,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const claim = await claimFor(deps, account, c.req.param("id") ?? "");
  const record = await credentialFor(deps, account, claim.card).catch(() => undefined);
  const people = await peopleOf(deps, [claim.claimant]);
  return await page(
    c,
    <ClaimPage
      context={context}
      claim={claim}
      claimant={people.get(claim.claimant)?.name ?? "–"}
      face={record && await seenFace(c, asCard(record))}
      answers={claim.state === "asked" && claim.claimant !== account.id}
      forms={{
        // The words are left to who gives the badge: what was asked was said of oneself.
        accept: forms.accept ?? { values: { level: String(claim.level) }, errors: {} },
        refuse: forms.refuse ?? EMPTY_FORM,
      }}
      framework={await frameworkHere(c)}
    />,
    { status },
  );
}

async function accept(c: WebContext): Promise<Response> {
  const account = reader(c, "issuer");
  const read = await readForm(c, accepted);
  if (!read.ok) return await showClaim(c, { accept: read.form }, 422);
  const id = c.req.param("id") ?? "";
  try {
    await acceptClaim(c.var.deps, account, c.var.page.organisation!, id, read.value);
  } catch (error) {
    return await showClaim(c, { accept: refused(c, read.form, error) }, 422);
  }
  return goTo(c, `/claims/${id}`);
}

async function refuse(c: WebContext): Promise<Response> {
  const account = reader(c, "issuer");
  const read = await readForm(c, refusal);
  if (!read.ok) return await showClaim(c, { refuse: read.form }, 422);
  const id = c.req.param("id") ?? "";
  try {
    await refuseClaim(c.var.deps, account, id, read.value.reason ?? "");
  } catch (error) {
    return await showClaim(c, { refuse: refused(c, read.form, error) }, 422);
  }
  return goTo(c, `/claims/${id}`);
}
