import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { DomainError, FieldError, NotFoundError } from "../../errors.ts";
import { updateActor } from "../../identity/actors.ts";
import { openMailer, sendTestMail, type TestMail } from "../../identity/mail.ts";
import { keepPicture, MAX_PICTURE_MB } from "../../identity/pictures.ts";
import { setLanguages } from "../../identity/settings.ts";
import { findNode } from "../../identity/setup.ts";
import type { Account, Actor, Place } from "../../identity/types.ts";
import { isLoopbackOrigin } from "../../config.ts";
import type { FormState } from "../../../views/components/form_state.ts";
import { mailWriter } from "../../../views/mail.ts";
import { AboutPage } from "../../../views/pages/admin/about.tsx";
import { MailPage } from "../../../views/pages/admin/mail.tsx";
import { OrganisationPage } from "../../../views/pages/admin/organisation.tsx";
import project from "../../../deno.json" with { type: "json" };
import type { WebContext, WebEnv } from "../env.ts";
import {
  fitsCountry,
  inOrder,
  languageChoice,
  optionalFile,
  optionalText,
  text,
} from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { administrated } from "../administrated.ts";
import { goTo, page } from "../respond.ts";

const MEGABYTE = 1024 * 1024;

const organisationForm = z.object({
  name: text(120),
  summary: optionalText(2000),
  country: z.enum(["FR", "BE", ""], "invalid"),
  postalCode: optionalText(5),
  commune: optionalText(80),
  logo: optionalFile,
  removeLogo: z.string().optional(),
  ...languageChoice,
})
  .refine(({ country, commune }) => !country || commune, { message: "required", path: ["commune"] })
  .refine(({ country, postalCode = "" }) => !country || fitsCountry({ country, postalCode }), {
    message: "postal-code",
    path: ["postalCode"],
  });
const testMail = z.object({ to: z.email("email-form") });

/** The association's settings, for who administrates it. */
export function adminArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/admin", (c) => showOrganisation(c, organisationValues(administrated(c).organisation)));
  app.post("/admin", pictureLimit, saveOrganisation);
  app.get("/admin/mail", (c) => showMail(c, mailForm(administrated(c).account)));
  app.post("/admin/mail", tryMail);
  app.get("/admin/about", showAbout);
  return app;
}

function organisationValues({ name, summary, place, languages }: Actor): FormState {
  const { country = "", postalCode = "", commune = "" } = place ?? {};
  return {
    values: { name, summary, country, postalCode, commune, languages, first: languages[0] },
    errors: {},
  };
}

function showOrganisation(c: WebContext, form: FormState, status?: 422) {
  const { organisation } = administrated(c);
  const view = (
    <OrganisationPage
      context={c.var.page}
      organisation={organisation}
      form={form}
      done={c.req.query("done")}
    />
  );
  return page(c, view, { status });
}

async function saveOrganisation(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const { account, organisation } = administrated(c);
  const parsed = await readForm(c, organisationForm);
  if (!parsed.ok) return await showOrganisation(c, parsed.form, 422);
  const { name, summary = "", logo, removeLogo } = parsed.value;
  try {
    const picture = logo && await keepPicture(deps, logo, { field: "logo", framing: "whole" });
    await updateActor(deps, account, organisation.id, {
      name,
      summary,
      place: placeOf(parsed.value),
      ...(picture || removeLogo ? { picture } : {}),
    });
    await setLanguages(deps, account, inOrder(parsed.value));
    return goTo(c, "/admin?done=saved");
  } catch (error) {
    return await showOrganisation(c, refused(c, parsed.form, error), 422);
  }
}

function placeOf(
  { country, postalCode, commune }: z.output<typeof organisationForm>,
): Place | undefined {
  return country && postalCode && commune ? { country, postalCode, commune } : undefined;
}

function mailForm({ email }: Account): FormState {
  return { values: { to: email }, errors: {} };
}

function showMail(c: WebContext, form: FormState, options: { test?: TestMail; status?: 422 } = {}) {
  administrated(c);
  const { smtpUrl } = c.var.deps.config;
  const view = (
    <MailPage
      context={c.var.page}
      form={form}
      server={smtpUrl ? new URL(smtpUrl).host : undefined}
      test={options.test}
    />
  );
  return page(c, view, { status: options.status });
}

async function tryMail(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  administrated(c);
  const mailer = openMailer(deps.config);
  if (!mailer) throw new DomainError("mail-off");
  const parsed = await readForm(c, testMail);
  if (!parsed.ok) return await showMail(c, parsed.form, { status: 422 });
  const write = mailWriter(context.origin);
  const test = await sendTestMail(deps, mailer, write, parsed.value.to, context.language);
  mailer.close();
  return await showMail(c, parsed.form, { test });
}

async function showAbout(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  administrated(c);
  const node = await findNode(deps);
  if (!node) throw new NotFoundError();
  return await page(
    c,
    <AboutPage
      context={context}
      organisation={node.organisation}
      version={project.version}
      setUpAt={node.settings.setUpAt}
      dataFolder={deps.config.dataFolder}
      isTrial={isLoopbackOrigin(deps.config.origin)}
    />,
  );
}

const pictureLimit = bodyLimit({
  maxSize: (MAX_PICTURE_MB + 1) * MEGABYTE,
  onError: (c) => {
    const context = c as WebContext;
    const { organisation } = administrated(context);
    const error = new FieldError("logo", "picture-large", { max: MAX_PICTURE_MB });
    return showOrganisation(
      context,
      refused(context, organisationValues(organisation), error),
      422,
    );
  },
});
