import { Hono } from "hono";
import { z } from "zod";
import { updateAccount } from "../../identity/accounts.ts";
import { changePassword } from "../../identity/login.ts";
import {
  askForPasskey,
  keepPasskey,
  listPasskeys,
  MAX_PASSKEY_NAME,
  needsPassword,
  removePasskey,
  renamePasskey,
} from "../../identity/passkeys.ts";
import { listSessions, revokeOtherSessions, revokeSession } from "../../identity/sessions.ts";
import { type Account, HOST } from "../../identity/types.ts";
import { LANGUAGES } from "../../languages.ts";
import { keys } from "../../store/keys.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { AccessPage } from "../../../views/pages/account/access.tsx";
import { deviceName } from "../../../views/pages/account/device.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalEmail, password, text } from "../fields.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { rememberLanguage } from "../middleware/language.ts";
import { owner } from "../owner.ts";
import { passkeyAnswer } from "../passkey_answer.ts";
import { goTo, page } from "../respond.ts";

const contact = z.object({ email: optionalEmail, language: z.enum(LANGUAGES, "choose") });
const newPassword = z.object({ current: password, password });

/** How a person gets in: their address, password and passkeys, and the browsers they are in with. */
export function accessArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/account/access", (c) => showAccess(c, {}));
  app.post("/account/contact", saveContact);
  app.post("/account/password", savePassword);
  app.post("/account/passkeys/question", askDevice);
  app.post("/account/passkeys", addPasskey);
  app.post("/account/passkeys/:id/name", (c) => namePasskey(c, c.req.param("id")));
  app.post("/account/passkeys/:id/remove", async (c) => {
    await removePasskey(c.var.deps, owner(c).account, c.req.param("id"));
    return goTo(c, "/account/access?done=passkey-removed");
  });
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
  return app;
}

/** Forms of the page that came back with errors. */
type AccessForms = Partial<Record<"contact" | "password" | "passkey", FormState>>;

async function showAccess(c: WebContext, forms: AccessForms, status?: 422): Promise<Response> {
  const { account, session } = owner(c);
  const { deps } = c.var;
  return await page(
    c,
    <AccessPage
      context={c.var.page}
      contact={forms.contact ?? contactForm(account)}
      password={forms.password ?? EMPTY_FORM}
      passkeys={{
        list: await listPasskeys(deps, account.id),
        asksPassword: needsPassword(deps, session),
        form: forms.passkey ?? EMPTY_FORM,
      }}
      sessions={await listSessions(deps, account)}
      current={session.id}
      done={c.req.query("done")}
      recoveredBy={await linkMaker(c, account.recovered?.by)}
    />,
    { status },
  );
}

function contactForm({ email, language }: Account): FormState {
  return { values: { email, language }, errors: {} };
}

/** Who made the link that replaced the password, where somebody did. */
async function linkMaker(c: WebContext, by: string | undefined): Promise<string | undefined> {
  if (by === HOST) return c.var.page.t("account.access.recoveredByHost");
  return by && (await c.var.deps.store.get(keys.actor(by))).value?.name;
}

async function saveContact(c: WebContext): Promise<Response> {
  const { account } = owner(c);
  const parsed = await readForm(c, contact);
  if (!parsed.ok) return await showAccess(c, { contact: parsed.form }, 422);
  const { email = "", language } = parsed.value;
  try {
    await updateAccount(c.var.deps, account.id, { email, language });
    rememberLanguage(c, language);
    return goTo(c, "/account/access?done=saved");
  } catch (error) {
    return await showAccess(c, { contact: refused(c, parsed.form, error) }, 422);
  }
}

async function savePassword(c: WebContext): Promise<Response> {
  const { session } = owner(c);
  const parsed = await readForm(c, newPassword);
  if (!parsed.ok) return await showAccess(c, { password: parsed.form }, 422);
  const { current, password: next } = parsed.value;
  try {
    await changePassword(c.var.deps, session, { current, next });
    return goTo(c, "/account/access?done=password");
  } catch (error) {
    return await showAccess(c, { password: refused(c, parsed.form, error) }, 422);
  }
}

/** For the script of the page: what the device is asked to sign. */
async function askDevice(c: WebContext): Promise<Response> {
  const { account, person, session } = owner(c);
  const { passkeyPassword: password } = await formBody(c);
  return c.json(
    await askForPasskey(c.var.deps, {
      account,
      session,
      password: typeof password === "string" ? password : undefined,
      names: { site: c.var.page.organisation?.name ?? "REQUAPASS", person: person.name },
    }),
  );
}

async function addPasskey(c: WebContext): Promise<Response> {
  const { account } = owner(c);
  const { response, form } = await passkeyAnswer(c);
  try {
    const name = deviceName(c.var.page.t, c.req.header("User-Agent") ?? "");
    await keepPasskey(c.var.deps, account, response, name);
    return goTo(c, "/account/access?done=passkey");
  } catch (error) {
    return await showAccess(c, { passkey: refused(c, form, error) }, 422);
  }
}

async function namePasskey(c: WebContext, id: string): Promise<Response> {
  const { account } = owner(c);
  const field = `passkey-${id}`;
  const parsed = await readForm(c, z.object({ [field]: text(MAX_PASSKEY_NAME) }));
  if (!parsed.ok) return await showAccess(c, { passkey: parsed.form }, 422);
  await renamePasskey(c.var.deps, account, id, parsed.value[field]!);
  return goTo(c, "/account/access?done=saved");
}
