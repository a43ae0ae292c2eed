import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { lookUp } from "../../../federation/lookup.ts";
import { FieldError, NotFoundError } from "../../errors.ts";
import { updateActor } from "../../identity/actors.ts";
import { eraseAccount, exportAccount } from "../../identity/erasure.ts";
import { confirmPassword } from "../../identity/login.ts";
import { type ActorName, isElsewhere } from "../../identity/names.ts";
import { keepPicture, MAX_PICTURE_MB } from "../../identity/pictures.ts";
import { type Actor, VISIBILITIES } from "../../identity/types.ts";
import { approvesFollowers } from "../../relations/follows.ts";
import { exportCards } from "../../cards/export.ts";
import { exportFair } from "../../fair/export.ts";
import { forgetCards, hideCards } from "../../cards/forget.ts";
import { forgetClaims, ownClaims } from "../../recognition/claims/claims.ts";
import { NetError } from "../../net/errors.ts";
import { hideBadges } from "../../recognition/credentials.ts";
import { eraseRecognitions } from "../../recognition/erasing.ts";
import { exportRecognitions } from "../../recognition/export.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { DataPage, ErasedPage } from "../../../views/pages/account/data.tsx";
import { ProfilePage } from "../../../views/pages/account/profile.tsx";
import { WelcomePage } from "../../../views/pages/account/welcome.tsx";
import { forgetPlaces } from "../../workshops/participants.ts";
import { hasThingsToClaim } from "../cards/claimable.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalFile, optionalText, password, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { dropSession } from "../middleware/identify.ts";
import { owner } from "../owner.ts";
import { goTo, page } from "../respond.ts";

const MEGABYTE = 1024 * 1024;

const profile = z.object({
  name: text(120),
  handle: text(41),
  summary: optionalText(2000),
  visibility: z.enum(VISIBILITIES, "choose"),
  approvesFollowers: z.string().optional().transform((ticked) => ticked !== undefined),
  picture: optionalFile,
  removePicture: z.string().optional(),
  former: optionalText(300),
});
const confirmation = z.object({ password });

/** A person's own account: how they present themself, what is kept of them. */
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
      ...await exportRecognitions(deps, account),
      cards: await exportCards(deps, account.id),
      fair: await exportFair(deps, account.id),
      claims: await ownClaims(deps, account),
    });
  });
  app.post("/account/erase", erase);
  app.get("/account/erased", (c) => page(c, <ErasedPage context={c.var.page} />));
  return app;
}

function profileForm(person: Actor): FormState {
  const { name, handle, summary, visibility, alsoKnownAs = [] } = person;
  const approval = approvesFollowers(person) ? { approvesFollowers: "yes" } : {};
  const former = alsoKnownAs[0] ?? "";
  return { values: { name, handle, summary, visibility, former, ...approval }, errors: {} };
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
  const { picture: file, removePicture, summary = "", former, ...changes } = parsed.value;
  try {
    const picture = file && await keepPicture(deps, file, { field: "picture", framing: "cut" });
    await updateActor(deps, account, account.id, {
      ...changes,
      summary,
      alsoKnownAs: former ? [await formerAddress(c, former)] : [],
      ...(picture || removePicture ? { picture } : {}),
    });
    return goTo(c, "/account?done=saved");
  } catch (error) {
    return await showProfile(c, refused(c, parsed.form, error), 422);
  }
}

/** The address elsewhere from which somebody comes. @throws {FieldError} where nobody is found there */
async function formerAddress(c: WebContext, typed: string): Promise<ActorName> {
  try {
    const name = await lookUp(c.var.deps, typed);
    if (isElsewhere(name)) return name;
  } catch (error) {
    if (error instanceof NetError) throw new FieldError("former", "node-silent");
    if (!(error instanceof NotFoundError)) throw error;
  }
  throw new FieldError("former", "nobody-found");
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
