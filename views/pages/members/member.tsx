import type { Account, Actor } from "../../../src/identity/types.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { MembersShell } from "./members_page.tsx";
import { roleChoices, rolesInWords } from "./roles.ts";

interface MemberPageProps {
  context: PageContext;
  account: Account;
  person: Actor;
  form: FormState;
  /** How many passkeys the person has. */
  passkeys: number;
  /** The teams in whose name the person answers. */
  teams: readonly Actor[];
  done?: string;
}

/** One person: what they may do, a link when they forgot their password, the door. */
export function MemberPage(props: MemberPageProps) {
  const { context, account, person, form, passkeys, teams, done } = props;
  const { t, language } = context;
  const at = `/members/${account.id}`;
  return (
    <MembersShell
      context={context}
      title={person.name}
      section="members"
      done={doneSentence(context, done)}
    >
      <Facts
        items={[
          [t("members.member.login"), `@${account.login}`],
          [t("members.invitation.facts.roles"), rolesInWords(context, account)],
          [
            t("members.member.answersFor"),
            teams.length > 0 ? <TeamLinks teams={teams} /> : undefined,
          ],
          [t("members.member.here"), <Time language={language} iso={account.createdAt} />],
          [
            t("members.suspended"),
            account.suspendedAt && <Time language={language} iso={account.suspendedAt} />,
          ],
        ]}
      />
      <h2>{t("members.member.roles")}</h2>
      <Form t={t} id="roles" action={`${at}/roles`} form={form}>
        <ChoiceGroup
          t={t}
          form={form}
          name="roles"
          label={t("members.member.besides")}
          options={roleChoices(t)}
          multiple
          optional
        />
        <Actions>
          <Button icon="check">{t("members.member.rolesSubmit")}</Button>
        </Actions>
      </Form>
      <h2>{t("members.member.recovery")}</h2>
      <p>{t("members.member.recoveryText")}</p>
      <PostButton action={`${at}/recovery`} kind="quiet" icon="key">
        {t("members.member.recoverySubmit")}
      </PostButton>
      {passkeys > 0 && account.id !== context.account?.id && (
        <Confirm label={t("members.member.passkeys", { count: passkeys })} icon="key">
          <p>{t("members.member.passkeysText", { name: person.name })}</p>
          <PostButton action={`${at}/passkeys/remove`} kind="danger" icon="trash">
            {t("members.member.passkeysSubmit")}
          </PostButton>
        </Confirm>
      )}
      {account.id !== context.account?.id && (
        <Door
          context={context}
          {...{ account, person, at }}
        />
      )}
      <BackLink href="/members">{t("members.back")}</BackLink>
    </MembersShell>
  );
}

function TeamLinks({ teams }: Pick<MemberPageProps, "teams">) {
  return (
    <>
      {teams.map(({ id, name }, index) => (
        <>
          {index > 0 && <br />}
          <a href={`/teams/${id}`}>{name}</a>
        </>
      ))}
    </>
  );
}

function Door(
  { context, account, person, at }: {
    context: PageContext;
    account: Account;
    person: Actor;
    at: string;
  },
) {
  const { t, language } = context;
  if (account.suspendedAt) {
    return (
      <>
        <h2>{t("members.member.reopen")}</h2>
        <p>
          {t("members.member.reopenText", { date: formatDate(language, account.suspendedAt) })}
        </p>
        <PostButton action={`${at}/reopen`} kind="quiet" icon="check">
          {t("members.member.reopen")}
        </PostButton>
      </>
    );
  }
  return (
    <>
      <h2>{t("members.member.suspend")}</h2>
      <Confirm label={t("members.member.suspend")} icon="ban">
        <p>{t("members.member.suspendText", { name: person.name })}</p>
        <PostButton action={`${at}/suspend`} kind="danger" icon="ban">
          {t("members.member.suspendSubmit")}
        </PostButton>
      </Confirm>
    </>
  );
}

function doneSentence({ t }: PageContext, done: string | undefined): string | undefined {
  switch (done) {
    case "roles":
      return t("members.member.rolesSaved");
    case "passkeys":
      return t("members.member.passkeysSaved");
    case "suspended":
      return t("members.member.suspendedSaved");
    case "reopened":
      return t("members.member.reopenedSaved");
  }
}
