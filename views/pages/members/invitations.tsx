import { whyClosed } from "../../../src/identity/invitations.ts";
import type { Invitation } from "../../../src/identity/types.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { MembersShell } from "./members_page.tsx";
import { roleChoices, rolesInWords } from "./roles.ts";

interface InvitationsPageProps {
  context: PageContext;
  form: FormState;
  invitations: readonly Invitation[];
  now: Date;
  done?: string;
}

/** An invitation to prepare, and those there are. */
export function InvitationsPage({ context, form, invitations, now, done }: InvitationsPageProps) {
  const { t } = context;
  return (
    <MembersShell
      context={context}
      title={t("members.invitations.title")}
      lead={t("members.invitations.lead")}
      section="invitations"
      done={done === "revoked" ? t("members.invitations.revoked") : undefined}
    >
      <Form t={t} id="invite" action="/members/invitations" form={form}>
        <Field
          t={t}
          form={form}
          name="note"
          label={t("members.invitations.note")}
          help={t("members.invitations.noteHelp")}
          optional
          maxlength={200}
        />
        <Field
          t={t}
          form={form}
          name="uses"
          type="number"
          label={t("members.invitations.uses")}
          help={t("members.invitations.usesHelp")}
          min={1}
          max={1000}
        />
        <Field
          t={t}
          form={form}
          name="days"
          type="number"
          label={t("members.invitations.days")}
          min={1}
          max={365}
        />
        <ChoiceGroup
          t={t}
          form={form}
          name="roles"
          label={t("members.invitations.roles")}
          help={t("members.invitations.rolesHelp")}
          options={roleChoices(t)}
          multiple
          optional
        />
        <Actions>
          <Button icon="user-plus">{t("members.invitations.submit")}</Button>
        </Actions>
      </Form>
      <h2>{t("members.invitations.list")}</h2>
      {invitations.length === 0 && <p>{t("members.invitations.none")}</p>}
      <ul class="tiles" role="list">
        {invitations.map((invitation) => (
          <InvitationTile context={context} invitation={invitation} now={now} />
        ))}
      </ul>
    </MembersShell>
  );
}

function InvitationTile(
  { context, invitation, now }: { context: PageContext; invitation: Invitation; now: Date },
) {
  const { t, language } = context;
  const closed = whyClosed(invitation, now);
  const facts = [
    t("members.invitations.used", { count: invitation.uses }),
    ...(closed ? [] : [
      t("members.invitations.left", { count: invitation.usesLeft }),
      t("members.invitations.until", { date: formatDate(language, invitation.expiresAt) }),
    ]),
  ];
  return (
    <li class="tile">
      <div class="tile-words">
        <p class="tile-name">{invitation.note || t("members.invitations.unnamed")}</p>
        <p class="tile-line">{rolesInWords(context, invitation)}</p>
        <p class="tile-line">{facts.join(", ")}</p>
        <p class="tile-state">{t(`members.invitations.state.${closed ?? "open"}`)}</p>
        {!closed && (
          <Confirm label={t("members.invitations.revoke")} icon="ban">
            <p>{t("members.invitations.revokeText")}</p>
            <PostButton
              action={`/members/invitations/${invitation.id}/revoke`}
              kind="danger"
              icon="ban"
            >
              {t("members.invitations.revokeSubmit")}
            </PostButton>
          </Confirm>
        )}
      </div>
    </li>
  );
}
