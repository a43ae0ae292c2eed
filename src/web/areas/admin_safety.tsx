import { Hono } from "hono";
import { z } from "zod";
import { isCurrent, rotateKey } from "../../identity/keys.ts";
import { confirmPassword } from "../../identity/login.ts";
import { recoverySheet } from "../../identity/recovery_sheet.ts";
import {
  badgeKeys,
  badgesSignedWith,
  findBadgeKey,
  revokeStolenKey,
  signAgain,
} from "../../recognition/stolen_keys.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { SheetPage, SheetRequestPage } from "../../../views/pages/admin/recovery_sheet.tsx";
import { SafetyPage } from "../../../views/pages/admin/safety.tsx";
import { StolenKeyPage } from "../../../views/pages/admin/stolen_key.tsx";
import { administrated } from "../administrated.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { password } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";

const confirmation = z.object({ password });

/** What protects the association's badges and its name: its keys, and the sheet that opens them. */
export function adminSafetyArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/admin/safety", (c) => showSafety(c, EMPTY_FORM));
  app.post("/admin/keys", rotateKeys);
  app.get("/admin/keys/:id", (c) => showStolenKey(c, EMPTY_FORM));
  app.post("/admin/keys/:id/revoke", revokeKey);
  app.post("/admin/sign-again", async (c) => {
    const { account, organisation } = administrated(c);
    const count = await signAgain(c.var.deps, account, organisation);
    return goTo(c, `/admin/safety?done=signed&count=${count}`);
  });
  app.get("/admin/recovery-sheet", (c) => {
    administrated(c);
    return page(c, <SheetRequestPage context={c.var.page} form={EMPTY_FORM} />);
  });
  app.post("/admin/recovery-sheet", showSheet);
  return app;
}

async function showSafety(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  const { deps, page: context } = c.var;
  const { organisation } = administrated(c);
  const keys = await badgeKeys(deps, organisation);
  const stolen = keys.filter(({ revoked }) => revoked);
  const view = (
    <SafetyPage
      context={context}
      form={form}
      keys={keys}
      toSign={(await badgesSignedWith(deps, organisation, stolen)).length}
      done={c.req.query("done")}
      signed={Number(c.req.query("count")) || 0}
    />
  );
  return await page(c, view, { status });
}

async function rotateKeys(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const { account, organisation } = administrated(c);
  const parsed = await readForm(c, confirmation);
  if (!parsed.ok) return await showSafety(c, parsed.form, 422);
  try {
    await confirmPassword(deps, account, parsed.value.password);
    await rotateKey(deps, organisation, "activity");
    await rotateKey(deps, organisation, "credential");
    return goTo(c, "/admin/safety?done=keys");
  } catch (error) {
    return await showSafety(c, refused(c, parsed.form, error), 422);
  }
}

async function showStolenKey(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  const { deps, page: context } = c.var;
  const { organisation } = administrated(c);
  const key = await findBadgeKey(deps, organisation, c.req.param("id")!);
  if (key.revoked) return goTo(c, "/admin/safety");
  const view = (
    <StolenKeyPage
      context={context}
      form={form}
      signingKey={key}
      isInUse={isCurrent(key)}
      badges={(await badgesSignedWith(deps, organisation, [key])).length}
    />
  );
  return await page(c, view, { status });
}

async function revokeKey(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const { account, organisation } = administrated(c);
  const parsed = await readForm(c, confirmation);
  if (!parsed.ok) return await showStolenKey(c, parsed.form, 422);
  try {
    await confirmPassword(deps, account, parsed.value.password);
    await revokeStolenKey(deps, account, organisation, c.req.param("id")!);
    return goTo(c, "/admin/safety?done=revoked");
  } catch (error) {
    return await showStolenKey(c, refused(c, parsed.form, error), 422);
  }
}

async function showSheet(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const { account } = administrated(c);
  const parsed = await readForm(c, confirmation);
  let { form } = parsed;
  if (parsed.ok) {
    try {
      await confirmPassword(deps, account, parsed.value.password);
      const words = await recoverySheet(deps.config.keyFile, context.language);
      const printedAt = deps.clock().toISOString();
      return await page(c, <SheetPage context={context} words={words} printedAt={printedAt} />);
    } catch (error) {
      form = refused(c, form, error);
    }
  }
  return await page(c, <SheetRequestPage context={context} form={form} />, { status: 422 });
}
