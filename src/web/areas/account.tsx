import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { updateAccount } from "../../identity/accounts.ts";
import { updateActor } from "../../identity/actors.ts";
import { eraseAccount, exportAccount } from "../../identity/erasure.ts";
import { changePassword, confirmPassword } from "../../identity/login.ts";
import { keepPicture, MAX_PICTURE_MB } from "../../identity/pictures.ts";
import { listSessions, revokeOtherSessions, revokeSession } from "../../identity/sessions.ts";
import { type Account, type Actor, type Session, VISIBILITIES } from "../../identity/types.ts";
import { LANGUAGES } from "../../languages.ts";
import type { Deps } from "../../deps.ts";
import { FieldError, NotFoundError } from "../../errors.ts";
import { approvesFollowers } from "../../relations/follows.ts";
import { exportCards } from "../../cards/export.ts";
import { forgetCards, hideCards } from "../../cards/forget.ts";
import { forgetClaims, ownClaims } from "../../recognition/claims.ts";
import { hideBadges } from "../../recognition/credentials.ts";
import { eraseRecognitions } from "../../recognition/erasing.ts";
import { keys } from "../../store/keys.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { AccessPage } from "../../../views/pages/account/access.tsx";
import { DataPage, ErasedPage } from "../../../views/pages/account/data.tsx";
import { ProfilePage } from "../../../views/pages/account/profile.tsx";
import { WelcomePage } from "../../../views/pages/account/welcome.tsx";
import { forgetPlaces } from "../../workshops/participants.ts";
import { hasThingsToClaim } from "../cards/claimable.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalEmail, optionalFile, optionalText, password, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { dropSession } from "../middleware/identify.ts";
import { rememberLanguage } from "../middleware/language.ts";
import { goTo, LogInNeeded, page } from "../respond.ts";

const MEGABYTE = 1024 * 1024;

const profile = z.object({
  name: text(120),
  handle: text(41),
  summary: optionalText(2000),
  visibility: z.enum(VISIBILITIES, "choose"),
  approvesFollowers: z.string().optional().transform((ticked) => ticked !== undefined),
  picture: optionalFile,
  removePicture: z.string().optional(),
});
const contact = z.object({ email: optionalEmail, language: z.enum(LANGUAGES, "choose") });
const newPassword = z.object({ current: password, password });
const confirmation = z.object({ password });

/** A person's own account: how they present themself, how they get in, what is kept of them. */
export function accountArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/account", (c) => showProfile(c, profileForm(owner(c).person)));
  app.post("/account", pictureLimit, saveProfile);
  app.get("/account/welcome", async (c) => {
    const { account, person } = owner(c);
    const view = (
      <WelcomePage
        context={c.var.page}
        account={account}
        name={person.name}
        claimable={await hasThingsToClaim(c)}
      />
    );
    return await page(c, view);
  });
  app.get("/account/access", (c) => showAccess(c, contactForm(owner(c).account), EMPTY_FORM));
  app.post("/account/contact", saveContact);
  app.post("/account/password", savePassword);
  app.post("/account/sessions/:id/end", async (c) => {
    const { account } = owner(c);
    await revokeSession(c.var.deps, account.id, c.req.param("id"));
    return goTo(c, "/account/access?done=ended");
  });
  app.post("/account/sessions/end-others", async (c) => {
    const { account, session } = owner(c);
    await revokeOtherSessions(c.var.deps, account.id, session.id);
    return goTo(c, "/account/access?done=others-ended");
  });
  app.get("/account/data", (c) => {
    owner(c);
    return page(c, <DataPage context={c.var.page} form={EMPTY_FORM} />);
  });
  app.get("/account/export", async (c) => {
    const { account } = owner(c);
    c.header("Content-Disposition", `attachment; filename="${account.login}.json"`);
    c.header("Cache-Control", "private, no-store");
    const { deps } = c.var;
    return c.json({
      ...await exportAccount(deps, account.id),
      cards: await exportCards(deps, account.id),
      claims: await ownClaims(deps, account),
    });
  });
  app.post("/account/erase", erase);
  app.get("/account/erased", (c) => page(c, <ErasedPage context={c.var.page} />));
  return app;
}

/** @throws {LogInNeeded} */
function owner(c: WebContext): { account: Account; person: Actor; session: Session } {
  const { account, person, session } = c.var;
  if (!account || !session) throw new LogInNeeded();
  if (!person) throw new NotFoundError();
  return { account, person, session };
}

function profileForm(person: Actor): FormState {
  const { name, handle, summary, visibility } = person;
  const approval = approvesFollowers(person) ? { approvesFollowers: "yes" } : {};
  return { values: { name, handle, summary, visibility, ...approval }, errors: {} };
}

function contactForm({ email, language }: Account): FormState {
  return { values: { email, language }, errors: {} };
}

function showProfile(c: WebContext, form: FormState, status?: 422) {
  const { person } = owner(c);
  const done = c.req.query("done");
  const view = <ProfilePage context={c.var.page} person={person} form={form} done={done} />;
  return page(c, view, { status });
}

async function saveProfile(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const { account } = owner(c);
  const parsed = await readForm(c, profile);
  if (!parsed.ok) return await showProfile(c, parsed.form, 422);
  const { picture: file, removePicture, summary = "", ...changes } = parsed.value;
  try {
    const picture = file && await keepPicture(deps, file, { field: "picture", framing: "cut" });
    await updateActor(deps, account, account.id, {
      ...changes,
      summary,
      ...(picture || removePicture ? { picture } : {}),
    });
    return goTo(c, "/account?done=saved");
  } catch (error) {
    return await showProfile(c, refused(c, parsed.form, error), 422);
  }
}

async function showAccess(
  c: WebContext,
  contact: FormState,
  password: FormState,
  status?: 422,
): Promise<Response> {
  const { account, session } = owner(c);
  return await page(
    c,
    <AccessPage
      context={c.var.page}
      contact={contact}
      password={password}
      sessions={await listSessions(c.var.deps, account)}
      current={session.id}
      done={c.req.query("done")}
      recoveredBy={await nameOf(c.var.deps, account.recovered?.by)}
    />,
    { status },
  );
}

async function nameOf(deps: Deps, actor: string | undefined): Promise<string | undefined> {
  return actor && (await deps.store.get(keys.actor(actor))).value?.name;
}

async function saveContact(c: WebContext): Promise<Response> {
  const { account } = owner(c);
  const parsed = await readForm(c, contact);
  if (!parsed.ok) return await showAccess(c, parsed.form, EMPTY_FORM, 422);
  const { email = "", language } = parsed.value;
  try {
    await updateAccount(c.var.deps, account.id, { email, language });
    rememberLanguage(c, language);
    return goTo(c, "/account/access?done=saved");
  } catch (error) {
    return await showAccess(c, refused(c, parsed.form, error), EMPTY_FORM, 422);
  }
}

async function savePassword(c: WebContext): Promise<Response> {
  const { account, session } = owner(c);
  const parsed = await readForm(c, newPassword);
  if (!parsed.ok) return await showAccess(c, contactForm(account), parsed.form, 422);
  const { current, password: next } = parsed.value;
  try {
    await changePassword(c.var.deps, session, { current, next });
    return goTo(c, "/account/access?done=password");
  } catch (error) {
    return await showAccess(c, contactForm(account), refused(c, parsed.form, error), 422);
  }
}

async function erase(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const { account } = owner(c);
  const parsed = await readForm(c, confirmation);
  let { form } = parsed;
  if (parsed.ok) {
    try {
      await confirmPassword(deps, account, parsed.value.password);
      await hideBadges(deps, account);
      await hideCards(deps, account);
      const givers = await eraseRecognitions(deps, account);
      await eraseAccount(deps, account, account.id, givers);
      await forgetCards(deps, account.id, { withdraw: true });
      await forgetClaims(deps, account.id);
      await forgetPlaces(deps, account.id);
      dropSession(c);
      return goTo(c, "/account/erased");
    } catch (error) {
      form = refused(c, form, error);
    }
  }
  return await page(c, <DataPage context={c.var.page} form={form} />, { status: 422 });
}

const pictureLimit = bodyLimit({
  maxSize: (MAX_PICTURE_MB + 1) * MEGABYTE,
  onError: (c) => {
    const context = c as WebContext;
    const error = new FieldError("picture", "picture-large", { max: MAX_PICTURE_MB });
    return showProfile(context, refused(context, profileForm(owner(context).person), error), 422);
  },
});
