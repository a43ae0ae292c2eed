import { Hono } from "hono";
import { findAccount } from "../../identity/accounts.ts";
import { findActor } from "../../identity/actors.ts";
import { listJoinRequests } from "../../identity/join_requests.ts";
import { listMembers } from "../../identity/members.ts";
import { isCalled } from "../../identity/name_search.ts";
import { listPasskeys, removePasskeysOf } from "../../identity/passkeys.ts";
import { createRecovery } from "../../identity/recovery.ts";
import { setRoles, setSuspended } from "../../identity/roles.ts";
import { listTeams } from "../../identity/teams.ts";
import { ROLES } from "../../identity/types.ts";
import { MemberPage } from "../../../views/pages/members/member.tsx";
import { MembersPage } from "../../../views/pages/members/members.tsx";
import { RecoveryLinkPage } from "../../../views/pages/members/recovery_link.tsx";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { choices } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { listPart } from "../list_part.ts";
import { goTo, page, reader } from "../respond.ts";
import { z } from "zod";

/** As many people as one page holds. */
const AT_ONCE = 50;

const roleChoice = z.object({ roles: choices(ROLES) });

/** The people of the association, for who administrates it. */
export function membersArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/members", showMembers);
  app.get("/members/:id{[a-z2-7]{26}}", (c) => showMember(c, c.req.param("id")));
  app.post("/members/:id{[a-z2-7]{26}}/roles", changeRoles);
  app.post("/members/:id{[a-z2-7]{26}}/suspend", (c) => suspend(c, c.req.param("id"), true));
  app.post("/members/:id{[a-z2-7]{26}}/reopen", (c) => suspend(c, c.req.param("id"), false));
  app.post("/members/:id{[a-z2-7]{26}}/passkeys/remove", async (c) => {
    const id = c.req.param("id");
    await removePasskeysOf(c.var.deps, reader(c, "administrator"), id);
    return goTo(c, `/members/${id}?done=passkeys`);
  });
  app.post("/members/:id{[a-z2-7]{26}}/recovery", async (c) => {
    const by = reader(c, "administrator");
    const { deps, page: context } = c.var;
    const id = c.req.param("id");
    const secret = await createRecovery(deps, by, id);
    const { name } = await findActor(deps, id);
    const link = `${context.origin}/recover/${secret}`;
    return await page(c, <RecoveryLinkPage context={context} id={id} name={name} link={link} />);
  });
  // The link is shown once, in the answer above; reloading that page leads back.
  app.get("/members/:id{[a-z2-7]{26}}/recovery", (c) => goTo(c, `/members/${c.req.param("id")}`));
  return app;
}

async function showMembers(c: WebContext): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const [members, requests] = await Promise.all([
    listMembers(deps, context.language),
    listJoinRequests(deps),
  ]);
  const waiting = requests.filter(({ state }) => state === "waiting").length;
  const query = c.req.query("q")?.trim() ?? "";
  const meant = isCalled(query);
  const found = members.filter(({ person }) => meant(person));
  const view = (
    <MembersPage
      context={context}
      query={query}
      people={listPart(c, found, AT_ONCE)}
      found={found.length}
      all={members.length}
      waiting={waiting}
    />
  );
  return await page(c, view);
}

async function showMember(
  c: WebContext,
  id: string,
  form?: FormState,
  status?: 422,
): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const [account, person, passkeys, teams] = await Promise.all([
    findAccount(deps, id),
    findActor(deps, id),
    listPasskeys(deps, id),
    listTeams(deps, id),
  ]);
  return await page(
    c,
    <MemberPage
      context={context}
      account={account}
      person={person}
      form={form ?? { ...EMPTY_FORM, values: { roles: account.roles } }}
      passkeys={passkeys.length}
      teams={teams}
      done={c.req.query("done")}
    />,
    { status },
  );
}

async function changeRoles(c: WebContext): Promise<Response> {
  const by = reader(c, "administrator");
  const id = c.req.param("id") ?? "";
  const parsed = await readForm(c, roleChoice);
  if (!parsed.ok) return await showMember(c, id, parsed.form, 422);
  try {
    await setRoles(c.var.deps, by, id, parsed.value.roles);
    return goTo(c, `/members/${id}?done=roles`);
  } catch (error) {
    return await showMember(c, id, refused(c, parsed.form, error), 422);
  }
}

async function suspend(c: WebContext, id: string, suspended: boolean): Promise<Response> {
  const by = reader(c, "administrator");
  await setSuspended(c.var.deps, by, id, suspended);
  return goTo(c, `/members/${id}?done=${suspended ? "suspended" : "reopened"}`);
}
