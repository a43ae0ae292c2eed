import { Hono } from "hono";
import { z } from "zod";
import { askToJoin, findJoinRequest, invitationFor } from "../../identity/join_requests.ts";
import { EMPTY_FORM } from "../../../views/components/form_state.ts";
import { JoinPage, JoinRequestPage } from "../../../views/pages/login/join.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalEmail, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";

const request = z.object({
  name: text(120),
  email: optionalEmail,
  message: z.string("invalid").trim().max(2000, "too-long"),
});

/** Asking to join, and reading the answer. */
export function joinArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/join", (c) => page(c, <JoinPage context={c.var.page} form={EMPTY_FORM} />));
  app.post("/join", ask);
  app.get("/join/:id", async (c) => {
    const { deps, page: context } = c.var;
    const request = await findJoinRequest(deps, c.req.param("id"));
    return page(
      c,
      <JoinRequestPage
        context={context}
        request={request}
        invitation={await invitationFor(deps, request)}
        isMailed={Boolean(request.email && deps.config.smtpUrl)}
      />,
    );
  });
  return app;
}

async function ask(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const parsed = await readForm(c, request);
  let { form } = parsed;
  if (parsed.ok) {
    try {
      const { language } = context;
      const asked = await askToJoin(deps, { ...parsed.value, language }, callerOf(c));
      return goTo(c, `/join/${asked.id}`);
    } catch (error) {
      form = refused(c, form, error);
    }
  }
  return await page(c, <JoinPage context={context} form={form} />, { status: 422 });
}
