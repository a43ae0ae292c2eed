import { Hono } from "hono";
import { z } from "zod";
import { listActors } from "../../identity/actors.ts";
import { createTeam, listTeams } from "../../identity/teams.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
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
  return app;
}

async function showTeams(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const [teams, actors] = await Promise.all([listTeams(deps), listActors(deps)]);
  const people = actors.filter(({ type }) => type === "Person")
    .sort((a, b) => a.name.localeCompare(b.name, context.language));
  const created = teams.find(({ id }) => id === c.req.query("created"));
  const view = (
    <TeamsPage context={context} form={form} teams={teams} people={people} created={created} />
  );
  return await page(c, view, { status });
}
