import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { WebContext } from "./env.ts";

/** What went wrong, for a machine (RFC 9457). `code` is stable, `detail` a sentence in the asked language. */
export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
}

/** Answers with `application/problem+json`. */
export function problem(c: WebContext, { status, ...body }: Problem): Response {
  return c.body(JSON.stringify({ type: "about:blank", status, ...body }), status, {
    "Content-Type": "application/problem+json",
  });
}
