import type { Member } from "../../../src/identity/members.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Field, Select, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { BackLink } from "../../components/back_link.tsx";
import { MembersShell } from "./members_page.tsx";

interface TeamFieldsProps {
  context: PageContext;
  form: FormState;
  /** Everyone here; who can log in may answer in its name. */
  members: readonly Member[];
}

/** One team: what it is called, and who answers in its name. */
export function TeamPage({ context, form, members, team }: TeamFieldsProps & { team: Actor }) {
  const { t } = context;
  return (
    <MembersShell context={context} title={team.name} section="teams">
      <Form t={t} id="team" action={`/teams/${team.id}`} form={form}>
        <TeamFields context={context} form={form} members={members} />
        <Actions>
          <Button icon="check">{t("members.teams.save")}</Button>
          <ButtonLink href={`/actors/${team.id}`} kind="quiet" icon="eye">
            {t("members.teams.page")}
          </ButtonLink>
        </Actions>
      </Form>
      <BackLink href="/teams">{t("members.teams.title")}</BackLink>
    </MembersShell>
  );
}

/** What one says of a team, whether it is new or not. */
export function TeamFields({ context: { t }, form, members }: TeamFieldsProps) {
  return (
    <>
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
        options={members.filter(({ account }) => !account.suspendedAt)
          .map(({ person: { id, name } }) => ({ value: id, label: name }))}
      />
    </>
  );
}
