import type { Actor } from "../../../src/identity/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Field, Select, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { MembersShell } from "./members_page.tsx";

interface TeamsPageProps {
  context: PageContext;
  form: FormState;
  teams: readonly Actor[];
  people: readonly Actor[];
  /** The team that was just made. */
  created?: Actor;
}

/** The teams there are, and one to make. */
export function TeamsPage({ context, form, teams, people, created }: TeamsPageProps) {
  const { t } = context;
  const done = created && t("members.teams.created", { name: created.name });
  const nameOf = (id?: string) => people.find((person) => person.id === id)?.name ?? "";
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
                href={`/actors/${team.id}`}
                name={team.name}
                image={`/actors/${team.id}/picture`}
                lines={[
                  ...(team.summary ? [team.summary] : []),
                  t("members.teams.steward", { name: nameOf(team.steward) }),
                ]}
              />
            ))}
          </TileList>
        )}
      <h2>{t("members.teams.new")}</h2>
      <Form t={t} id="team" action="/teams" form={form}>
        <Field
          t={t}
          form={form}
          name="name"
          label={t("members.teams.name")}
          help={t("members.teams.nameHelp")}
          maxlength={120}
        />
        <TextArea
          t={t}
          form={form}
          name="summary"
          label={t("members.teams.summary")}
          optional
          rows={3}
          maxlength={2000}
        />
        <Select
          t={t}
          form={form}
          name="steward"
          label={t("members.teams.stewardLabel")}
          help={t("members.teams.stewardHelp")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Actions>
          <Button icon="users">{t("members.teams.submit")}</Button>
        </Actions>
      </Form>
    </MembersShell>
  );
}
