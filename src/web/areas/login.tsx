import { Hono } from "hono";
import { z } from "zod";
import { logIn } from "../../identity/login.ts";
import { askForLogIn, logInByPasskey } from "../../identity/passkey_login.ts";
import { revokeSession } from "../../identity/sessions.ts";
import { LoginPage } from "../../../views/pages/login/login.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { password, text } from "../fields.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { takeOverComfort } from "../middleware/comfort.ts";
import { dropSession, keepSession } from "../middleware/identify.ts";
import { passkeyAnswer } from "../passkey_answer.ts";
import { goTo, page, safePath } from "../respond.ts";

const credentials = z.object({ login: text(254), password, back: z.string().optional() });
const HOME = "/parcours";

/** Coming in and going out. */
export function loginArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/login", (c) => {
    const back = safePath(c.req.query("back"), HOME);
    if (c.var.account) return goTo(c, back);
    return page(c, <LoginPage context={c.var.page} form={{ values: { back }, errors: {} }} />);
  });
  app.post("/login", comeIn);
  // For the script of the page: what a device is asked to sign.
  app.post("/login/passkey/question", async (c) => {
    return c.json(await askForLogIn(c.var.deps, callerOf(c)));
  });
  app.post("/login/passkey", comeInByPasskey);
  app.post("/logout", async (c) => {
    const { deps, session } = c.var;
    if (session) await revokeSession(deps, session.account, session.id);
    dropSession(c);
    const { back } = await formBody(c);
    return goTo(c, safePath(typeof back === "string" ? back : undefined, "/"));
  });
  return app;
}

async function comeIn(c: WebContext): Promise<Response> {
  const parsed = await readForm(c, credentials);
  let { form } = parsed;
  if (parsed.ok) {
    const { login, password, back } = parsed.value;
    try {
      const { account, secret } = await logIn(c.var.deps, {
        login,
        password,
        caller: callerOf(c),
        userAgent: c.req.header("User-Agent") ?? "",
      });
      keepSession(c, secret);
      await takeOverComfort(c, account.id);
      return goTo(c, safePath(back, HOME));
    } catch (error) {
      form = refused(c, form, error);
    }
  }
  return await page(c, <LoginPage context={c.var.page} form={form} />, { status: 422 });
}

async function comeInByPasskey(c: WebContext): Promise<Response> {
  const { response, form } = await passkeyAnswer(c);
  const { back } = form.values;
  try {
    const { account, secret } = await logInByPasskey(c.var.deps, {
      response,
      caller: callerOf(c),
      userAgent: c.req.header("User-Agent") ?? "",
    });
    keepSession(c, secret);
    await takeOverComfort(c, account.id);
    return goTo(c, safePath(typeof back === "string" ? back : undefined, HOME));
  } catch (error) {
    const view = <LoginPage context={c.var.page} form={form} passkey={refused(c, form, error)} />;
    return await page(c, view, { status: 422 });
  }
}
