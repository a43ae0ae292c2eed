import type { Member } from "../../../src/identity/members.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { MembersShell } from "./members_page.tsx";
import { TeamFields } from "./team.tsx";

interface TeamsPageProps {
  context: PageContext;
  form: FormState;
  teams: readonly Actor[];
  members: readonly Member[];
  /** The team that was just made, or changed. */
  created?: Actor;
  changed?: Actor;
}

/** The teams there are, and one to make. */
export function TeamsPage(props: TeamsPageProps) {
  const { context, form, teams, members, created, changed } = props;
  const { t } = context;
  const done = created
    ? t("members.teams.created", { name: created.name })
    : changed && t("members.teams.changed", { name: changed.name });
  const stewardOf = ({ steward }: Actor) => members.find(({ account }) => account.id === steward);
  return (
    <MembersShell
      context={context}
      title={t("members.teams.title")}
      lead={t("members.teams.lead")}
      section="teams"
      done={done}
    >
      {teams.length === 0
        ? <p>{t("members.teams.none")}</p>
        : (
          <TileList label={t("members.teams.title")}>
            {teams.map((team) => (
              <PersonTile
                href={`/teams/${team.id}`}
                name={team.name}
                image={`/actors/${team.id}/picture`}
                lines={[
                  ...(team.summary ? [team.summary] : []),
                  t("members.teams.steward", { name: stewardOf(team)?.person.name ?? "" }),
                ]}
                state={stewardOf(team)?.account.suspendedAt && t("members.teams.stewardClosed")}
              />
            ))}
          </TileList>
        )}
      <h2>{t("members.teams.new")}</h2>
      <Form t={t} id="team" action="/teams" form={form}>
        <TeamFields context={context} form={form} members={members} />
        <Actions>
          <Button icon="users">{t("members.teams.submit")}</Button>
        </Actions>
      </Form>
    </MembersShell>
  );
}
