import { Hono } from "hono";
import { z } from "zod";
import { findActor } from "../../identity/actors.ts";
import { findRecovery, recoverAccount, requestRecovery } from "../../identity/recovery.ts";
import { openSession } from "../../identity/sessions.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import {
  NewPasswordPage,
  RecoverPage,
  RecoverySentPage,
} from "../../../views/pages/login/recovery.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { password, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { takeOverComfort } from "../middleware/comfort.ts";
import { keepSession } from "../middleware/identify.ts";
import { goTo, page } from "../respond.ts";

const forgotten = z.object({ login: text(254) });
const chosen = z.object({ password });

/** Getting back in after a forgotten password. */
export function recoveryArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/recover", (c) => showRequest(c, EMPTY_FORM));
  app.post("/recover", requestLink);
  app.get("/recover/sent", (c) => page(c, <RecoverySentPage context={c.var.page} />));
  app.get("/recover/:secret", (c) => showNewPassword(c, EMPTY_FORM));
  app.post("/recover/:secret", setPassword);
  return app;
}

function showRequest(c: WebContext, form: FormState, status?: 422) {
  const sendsMail = c.var.deps.config.smtpUrl !== "";
  const view = <RecoverPage context={c.var.page} form={form} sendsMail={sendsMail} />;
  return page(c, view, { status });
}

async function requestLink(c: WebContext): Promise<Response> {
  const parsed = await readForm(c, forgotten);
  if (!parsed.ok) return await showRequest(c, parsed.form, 422);
  try {
    await requestRecovery(c.var.deps, parsed.value.login, callerOf(c));
    return goTo(c, "/recover/sent");
  } catch (error) {
    return await showRequest(c, refused(c, parsed.form, error), 422);
  }
}

async function showNewPassword(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  const { deps, page: context } = c.var;
  const secret = c.req.param("secret") ?? "";
  const account = await findRecovery(deps, secret, callerOf(c));
  const { name } = await findActor(deps, account.id);
  const view = (
    <NewPasswordPage
      context={context}
      secret={secret}
      name={name}
      login={account.login}
      form={form}
    />
  );
  return await page(c, view, { status });
}

async function setPassword(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const parsed = await readForm(c, chosen);
  if (!parsed.ok) return await showNewPassword(c, parsed.form, 422);
  const secret = c.req.param("secret") ?? "";
  try {
    const { password } = parsed.value;
    const account = await recoverAccount(deps, { secret, password, caller: callerOf(c) });
    const opened = await openSession(deps, account, c.req.header("User-Agent") ?? "");
    keepSession(c, opened.secret);
    await takeOverComfort(c, account.id);
    return goTo(c, "/account/access?done=password");
  } catch (error) {
    return await showNewPassword(c, refused(c, parsed.form, error), 422);
  }
}
