import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MAX_DOCUMENT_BYTES } from "../../credentials/parse.ts";
import { verifyFile } from "../../credentials/verify_file.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import { RateLimitError, requireAttempt } from "../../identity/rate_limits.ts";
import { verifyContext } from "../../recognition/verify_context.ts";
import { VerifyPage, VerifyResultPage } from "../../../views/pages/verify/verify_page.tsx";
import { BUILT, manifest } from "../../../views/assets.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import type { PageContext } from "../../../views/context.ts";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { formBody } from "../forms.ts";
import { page } from "../respond.ts";
import { isAddress } from "../verification/address.ts";
import { describe } from "../verification/describe.ts";
import { fetchBadge } from "../verification/fetch_badge.ts";
import { readingSentence } from "../verification/sentences.ts";
import { unreadableSentence } from "./api.ts";

/** What the browser adds around a file of the largest size. */
const FORM_OVERHEAD = 64 * 1024;

/** The page where anyone verifies a badge. */
export function verifyArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/verify", (c) => {
    const url = c.req.query("url");
    return url ? verifyText(c, url) : showForm(c, EMPTY_FORM);
  });
  app.get("/verify/offline", (c) => {
    const context = ofNobody(c.var.page);
    return page(c, <VerifyPage context={context} form={EMPTY_FORM} offline />);
  });
  app.get("/verify-worker.js", (c) => {
    const headers = {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-cache",
    };
    return c.body(worker(), 200, headers);
  });
  app.post("/verify", limited, async (c) => {
    const { file, text } = await formBody(c);
    if (file instanceof File && file.size > 0) {
      return answer(c, "file", "", async () => new Uint8Array(await file.arrayBuffer()));
    }
    return await verifyText(c, typeof text === "string" ? text : "");
  });
  return app;
}

const limited = bodyLimit({
  maxSize: MAX_DOCUMENT_BYTES + FORM_OVERHEAD,
  onError: (c) => {
    const context = c as WebContext;
    const sentence = readingSentence(context.var.page.language, "too-large", { megabytes: 2 });
    return showForm(context, { values: {}, errors: { file: sentence } }, 413);
  },
});

function verifyText(c: WebContext, typed: string): Response | Promise<Response> {
  const text = typed.trim();
  return answer(
    c,
    "text",
    text,
    () =>
      isAddress(text)
        ? fetchBadge(c.var.deps, c.var.account, text)
        : Promise.resolve(new TextEncoder().encode(text)),
  );
}

/** Verifies what `read` brings, or shows the form again with the reason beside `field`. */
async function answer(
  c: WebContext,
  field: "file" | "text",
  text: string,
  read: () => Promise<Uint8Array>,
): Promise<Response> {
  const { deps, page: context } = c.var;
  await requireAttempt(deps, "verify", callerOf(c));
  try {
    const verification = await verifyFile(await read(), verifyContext(deps));
    return await page(
      c,
      <VerifyResultPage
        context={context}
        by="site"
        {...describe(context.language, verification)}
      />,
    );
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof RateLimitError) throw error;
    const sentence = error instanceof NotFoundError
      ? readingSentence(context.language, "not-shown")
      : unreadableSentence(c, error);
    return await showForm(c, { values: { text }, errors: { [field]: sentence } }, 422);
  }
}

/** The reader's way of reading, and nothing of who they are: a device keeps it. */
function ofNobody(context: PageContext): PageContext {
  const { account: _account, person: _person, workshop: _workshop, ...others } = context;
  return { ...others, path: "/verify", waiting: 0, openClaims: 0, fragment: false };
}

/** What keeps the page on a device; at a fixed address, as its update needs it. */
function worker(): string {
  return readFileSync(new URL(manifest().files["verify_worker.js"]!, BUILT), "utf8");
}

function showForm(c: WebContext, form: FormState, status: 200 | 413 | 422 = 200) {
  return page(c, <VerifyPage context={c.var.page} form={form} />, { status });
}
