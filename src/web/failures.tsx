import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import {
  ConflictError,
  DomainError,
  ForbiddenError,
  NotFoundError,
  TooLargeError,
} from "../errors.ts";
import { RateLimitError } from "../identity/rate_limits.ts";
import { log } from "../log.ts";
import { FailurePage } from "../../views/pages/failure/failure.tsx";
import type { WebContext } from "./env.ts";
import { errorSentence } from "./forms.ts";
import { problem } from "./problem.ts";
import { goTo, LogInNeeded, page } from "./respond.ts";

type Kind = "missing" | "forbidden" | "conflict" | "later" | "large" | "refused" | "broken";

const STATUS: Record<Kind, ContentfulStatusCode> = {
  missing: 404,
  forbidden: 403,
  conflict: 409,
  later: 429,
  large: 413,
  refused: 422,
  broken: 500,
};

/** Answers what a handler threw: a page that says what happened and what to do, or a problem document. */
export function answerError(c: WebContext, error: Error): Response | Promise<Response> {
  if (error instanceof LogInNeeded) {
    return goTo(c, `/login?back=${encodeURIComponent(c.var.page.path)}`);
  }
  if (error instanceof HTTPException) return error.getResponse();
  // The other end went away before its request had arrived: a fault of nobody's here.
  if (error instanceof Deno.errors.BadResource && /body/.test(error.message)) {
    return c.body(null, 400);
  }
  const kind = kindOf(error);
  if (kind === "broken") {
    log.error("A request for {path} failed: {error}", { path: c.req.path, error });
  }
  if (error instanceof RateLimitError) c.header("Retry-After", String(error.retryAfterSeconds));
  return c.var.page && wantsPage(c) ? failurePage(c, kind, error) : failureProblem(c, kind, error);
}

function failurePage(c: WebContext, kind: Kind, error: Error): Response | Promise<Response> {
  const { page: context } = c.var;
  const { t } = context;
  return page(
    c,
    <FailurePage
      context={context}
      title={t(`errors.page.${kind}`)}
      sentence={sentenceFor(c, error)}
      again={(kind === "later" || kind === "broken") && c.req.method === "GET"}
      hidden={kind === "missing" && c.req.method === "GET"}
    />,
    { status: STATUS[kind] },
  );
}

function failureProblem(c: WebContext, kind: Kind, error: Error): Response {
  const code = error instanceof DomainError ? error.code : "unexpected";
  const detail = c.var.page ? sentenceFor(c, error) : code;
  return problem(c, { status: STATUS[kind], title: kind, detail, code });
}

function sentenceFor(c: WebContext, error: Error): string {
  const { language } = c.var.page;
  return error instanceof DomainError
    ? errorSentence(language, error.code, error.params)
    : errorSentence(language, "unexpected");
}

function kindOf(error: Error): Kind {
  if (error instanceof NotFoundError) return "missing";
  if (error instanceof ForbiddenError) return "forbidden";
  if (error instanceof ConflictError) return "conflict";
  if (error instanceof RateLimitError) return "later";
  if (error instanceof TooLargeError) return "large";
  if (error instanceof DomainError) return "refused";
  return "broken";
}

function wantsPage(c: WebContext): boolean {
  return !c.req.path.startsWith("/api/") &&
    (c.req.header("Accept") ?? "*/*").match(/html|\*\/\*/) !== null;
}
