import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MAX_DOCUMENT_BYTES } from "../../credentials/parse.ts";
import type { Verification } from "../../credentials/types.ts";
import { verifyFile } from "../../credentials/verify_file.ts";
import { DomainError } from "../../errors.ts";
import { requireAttempt } from "../../identity/rate_limits.ts";
import { verifyContext } from "../../recognition/verify_context.ts";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { errorSentence } from "../forms.ts";
import { problem } from "../problem.ts";
import { checkSentence, readingSentence, warningSentence } from "../verification/sentences.ts";

const ACCEPTED = new Set([
  "application/vc",
  "application/vc+ld+json",
  "application/ld+json",
  "application/json",
  "application/vp",
  "image/png",
  "image/svg+xml",
]);

/** The addresses for machines. */
export function apiArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/api/v1/verify", limited, async (c) => {
    const type = (c.req.header("Content-Type") ?? "").split(";")[0].trim().toLowerCase();
    if (!ACCEPTED.has(type)) {
      return refuse(c, 415, "media-type", c.var.page.t("verify.read.media-type"));
    }
    await requireAttempt(c.var.deps, "verify", callerOf(c));
    try {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const recipient = c.req.header("X-Recipient");
      const verification = await verifyFile(bytes, verifyContext(c.var.deps, { recipient }));
      return c.json(answer(c, verification), 200, { "Cache-Control": "no-store" });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return refuse(c, 422, error.code, unreadableSentence(c, error));
    }
  });
  return app;
}

const limited = bodyLimit({
  maxSize: MAX_DOCUMENT_BYTES,
  onError: (c) => {
    const context = c as WebContext;
    const detail = readingSentence(context.var.page.language, "too-large", { megabytes: 2 }) ?? "";
    return refuse(context, 413, "too-large", detail);
  },
});

/** Why there is nothing to verify, in the reader's language. */
export function unreadableSentence(c: WebContext, error: DomainError): string {
  const { language } = c.var.page;
  return readingSentence(language, error.code, error.params) ??
    errorSentence(language, error.code, error.params);
}

function answer(c: WebContext, { verified, checks, warnings, credential }: Verification) {
  const { language } = c.var.page;
  return {
    verified,
    checks: checks.map(({ id, status, code, params, items }) => ({
      id,
      status,
      code,
      detail: checkSentence(language, code, params),
      ...(params ? { params } : {}),
      ...(items
        ? {
          items: items.map((item) => ({
            id: item.id,
            status: item.status,
            code: item.code,
            detail: checkSentence(language, item.code, item.params),
            ...(item.params ? { params: item.params } : {}),
          })),
        }
        : {}),
    })),
    warnings: warnings.map(({ code, params }) => ({
      code,
      detail: warningSentence(language, code, params),
    })),
    credential: credential ?? null,
  };
}

function refuse(c: WebContext, status: 413 | 415 | 422, code: string, detail: string): Response {
  return problem(c, { status, title: "Unreadable", detail, code });
}
