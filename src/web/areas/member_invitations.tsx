import { Hono } from "hono";
import { z } from "zod";
import { createInvitation, listInvitations, revokeInvitation } from "../../identity/invitations.ts";
import {
  declineJoinRequest,
  findJoinRequest,
  listJoinRequests,
  welcomeJoinRequest,
} from "../../identity/join_requests.ts";
import { ROLES } from "../../identity/types.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { InvitationReadyPage } from "../../../views/pages/members/invitation_ready.tsx";
import { InvitationsPage } from "../../../views/pages/members/invitations.tsx";
import { RequestsPage } from "../../../views/pages/members/requests.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { choices } from "../fields.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { goTo, page, reader } from "../respond.ts";

const count = z.coerce.number("invalid").int("invalid");
const newInvitation = z.object({
  note: z.string("invalid").trim(),
  uses: count,
  days: count,
  roles: choices(ROLES),
});

/** Letting people in: invitations, and answers to who asked. */
export function memberInvitationsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/members/invitations", (c) => showInvitations(c, BLANK));
  app.post("/members/invitations", invite);
  app.post("/members/invitations/:id/revoke", async (c) => {
    const by = reader(c, "administrator");
    await revokeInvitation(c.var.deps, by, c.req.param("id"));
    return goTo(c, "/members/invitations?done=revoked");
  });
  app.get("/members/requests", showRequests);
  app.post("/members/requests/:id/welcome", welcome);
  app.post("/members/requests/:id/decline", decline);
  // The link is shown once, in the answer to the form; reloading that page leads back.
  app.get("/members/requests/:id/welcome", (c) => goTo(c, "/members/requests"));
  app.get("/members/requests/:id/decline", (c) => goTo(c, "/members/requests"));
  return app;
}

const BLANK: FormState = { ...EMPTY_FORM, values: { uses: "1", days: "30" } };

async function showInvitations(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  return await page(
    c,
    <InvitationsPage
      context={context}
      form={form}
      invitations={await listInvitations(deps)}
      now={deps.clock()}
      done={c.req.query("done")}
    />,
    { status },
  );
}

async function invite(c: WebContext): Promise<Response> {
  const by = reader(c, "administrator");
  const { deps, page: context } = c.var;
  const parsed = await readForm(c, newInvitation);
  if (!parsed.ok) return await showInvitations(c, parsed.form, 422);
  try {
    const { invitation, secret } = await createInvitation(deps, by, parsed.value);
    const link = `${context.origin}/invitations/${secret}`;
    const view = <InvitationReadyPage context={context} invitation={invitation} link={link} />;
    return await page(c, view);
  } catch (error) {
    return await showInvitations(c, refused(c, parsed.form, error), 422);
  }
}

async function showRequests(c: WebContext): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const requests = await listJoinRequests(deps);
  const done = c.req.query("done");
  return await page(c, <RequestsPage context={context} requests={requests} done={done} />);
}

async function welcome(c: WebContext): Promise<Response> {
  const by = reader(c, "administrator");
  const { deps, page: context } = c.var;
  const id = c.req.param("id") ?? "";
  const secret = await welcomeJoinRequest(deps, by, id, await answerOf(c));
  const { name } = await findJoinRequest(deps, id);
  const link = `${context.origin}/invitations/${secret}`;
  return await page(c, <InvitationReadyPage context={context} asked={name} link={link} />);
}

async function decline(c: WebContext): Promise<Response> {
  const by = reader(c, "administrator");
  await declineJoinRequest(c.var.deps, by, c.req.param("id") ?? "", await answerOf(c));
  return goTo(c, "/members/requests?done=declined");
}

async function answerOf(c: WebContext): Promise<string> {
  const { answer } = await formBody(c);
  return typeof answer === "string" ? answer : "";
}
