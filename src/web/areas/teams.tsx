import { Hono } from "hono";
import { z } from "zod";
import { listMembers } from "../../identity/members.ts";
import { changeTeam, createTeam, findTeam, listTeams } from "../../identity/teams.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { TeamPage } from "../../../views/pages/members/team.tsx";
import { TeamsPage } from "../../../views/pages/members/teams.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalText, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page, reader } from "../respond.ts";

const newTeam = z.object({
  name: text(120),
  summary: optionalText(2000),
  steward: z.string("choose").min(1, "choose"),
});

/** The teams within the association. */
export function teamsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/teams", (c) => showTeams(c, EMPTY_FORM));
  app.post("/teams", async (c) => {
    const by = reader(c, "administrator");
    const parsed = await readForm(c, newTeam);
    if (!parsed.ok) return await showTeams(c, parsed.form, 422);
    try {
      const team = await createTeam(c.var.deps, by, parsed.value);
      return goTo(c, `/teams?created=${team.id}`);
    } catch (error) {
      return await showTeams(c, refused(c, parsed.form, error), 422);
    }
  });
  app.get("/teams/:id{[a-z2-7]{26}}", (c) => showTeam(c, c.req.param("id")));
  app.post("/teams/:id{[a-z2-7]{26}}", async (c) => {
    const by = reader(c, "administrator");
    const id = c.req.param("id");
    const parsed = await readForm(c, newTeam);
    if (!parsed.ok) return await showTeam(c, id, parsed.form);
    try {
      await changeTeam(c.var.deps, by, id, parsed.value);
      return goTo(c, `/teams?changed=${id}`);
    } catch (error) {
      return await showTeam(c, id, refused(c, parsed.form, error));
    }
  });
  return app;
}

async function showTeams(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const [teams, members] = await Promise.all([
    listTeams(deps),
    listMembers(deps, context.language),
  ]);
  const named = (query: string) => teams.find(({ id }) => id === c.req.query(query));
  const view = (
    <TeamsPage
      context={context}
      form={form}
      teams={teams}
      members={members}
      created={named("created")}
      changed={named("changed")}
    />
  );
  return await page(c, view, { status });
}

/** @param refusal the form that was refused */
async function showTeam(c: WebContext, id: string, refusal?: FormState): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const [team, members] = await Promise.all([
    findTeam(deps, id),
    listMembers(deps, context.language),
  ]);
  const { name, summary, steward = "" } = team;
  const form = refusal ?? { ...EMPTY_FORM, values: { name, summary, steward } };
  const view = <TeamPage context={context} form={form} members={members} team={team} />;
  return await page(c, view, { status: refusal && 422 });
}
