import { Hono } from "hono";
import { z } from "zod";
import { acceptInvitation, findInvitation } from "../../identity/invitations.ts";
import { openSession } from "../../identity/sessions.ts";
import { EMPTY_FORM } from "../../../views/components/form_state.ts";
import { AlreadyInPage, InvitationPage } from "../../../views/pages/login/invitation.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalEmail, optionalText, password, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { takeOverComfort } from "../middleware/comfort.ts";
import { keepSession } from "../middleware/identify.ts";
import { goTo, page } from "../respond.ts";

const newcomer = z.object({
  name: text(120),
  handle: optionalText(41),
  email: optionalEmail,
  password,
});

/** Where the link of an invitation leads. */
export function invitationsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/invitations/:secret", async (c) => {
    const { page: context, deps, person } = c.var;
    const secret = c.req.param("secret");
    if (person) {
      return page(c, <AlreadyInPage context={context} name={person.name} here={context.path} />);
    }
    await findInvitation(deps, secret, callerOf(c));
    return page(c, <InvitationPage context={context} secret={secret} form={EMPTY_FORM} />);
  });
  app.post("/invitations/:secret", accept);
  return app;
}

async function accept(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const secret = c.req.param("secret") ?? "";
  const parsed = await readForm(c, newcomer);
  let { form } = parsed;
  if (parsed.ok) {
    try {
      const account = await acceptInvitation(deps, {
        ...parsed.value,
        secret,
        caller: callerOf(c),
        language: context.language,
      });
      const opened = await openSession(deps, account, c.req.header("User-Agent") ?? "");
      keepSession(c, opened.secret);
      await takeOverComfort(c, account.id);
      return goTo(c, "/account/welcome");
    } catch (error) {
      form = refused(c, form, error);
    }
  }
  return await page(c, <InvitationPage context={context} secret={secret} form={form} />, {
    status: 422,
  });
}
