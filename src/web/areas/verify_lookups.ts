import { Hono } from "hono";
import { z } from "zod";
import type { SentList } from "../../../device/lookups.ts";
import type { VerifyContext } from "../../credentials/verify.ts";
import { requireAttempt } from "../../identity/rate_limits.ts";
import { isListAt } from "../../net/status_lists.ts";
import { verifyContext } from "../../recognition/verify_context.ts";
import { callerOf } from "../caller.ts";
import type { WebEnv } from "../env.ts";
import { formBody } from "../forms.ts";
import { problem } from "../problem.ts";

/** Longer than any address or DID has reason to be. */
const name = z.string().min(1).max(2000);

/** What a device may ask while it verifies: never about a document, save by its hash. */
const Question = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("document"), did: name }),
  z.object({ ask: z.literal("keys"), did: name }),
  z.object({ ask: z.literal("list"), list: name }),
  z.object({ ask: z.literal("recorded"), digest: name, moment: z.iso.datetime() }),
]);

/**
 * Where a badge is verified on the reader's own device, this site looks up what that device cannot:
 * the keys of a DID, a status list, each by its address and through the one guarded function.
 */
export function verifyLookupsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/verify/lookups", async (c) => {
    await requireAttempt(c.var.deps, "verify-lookup", callerOf(c));
    const question = Question.safeParse(await formBody(c));
    if (!question.success) {
      return problem(c, { status: 422, title: "Unreadable", detail: "", code: "question" });
    }
    const answer = await lookUp(verifyContext(c.var.deps), question.data) ?? null;
    return c.json({ answer }, 200, { "Cache-Control": "no-store" });
  });
  return app;
}

async function lookUp(
  context: VerifyContext,
  question: z.output<typeof Question>,
): Promise<unknown> {
  switch (question.ask) {
    case "document":
      return await context.resolveDid(question.did);
    case "keys":
      return await context.pins(question.did);
    case "list":
      return await listAt(context, question.list);
    case "recorded":
      return await context.recordedBefore?.(question.digest, new Date(question.moment));
  }
}

/** Of what is no list only that it is none: this site reads pages for nobody. */
async function listAt(context: VerifyContext, url: string): Promise<SentList | undefined> {
  const list = await context.fetchStatusList(url);
  return list && {
    text: isListAt(url, list.bytes) ? new TextDecoder().decode(list.bytes) : "",
    fetchedAt: list.fetchedAt.toISOString(),
    cached: list.cached,
  };
}
