import type { Child } from "hono/jsx";
import { whyClosed } from "../../../src/identity/invitations.ts";
import type { Invitation } from "../../../src/identity/types.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Confirm, More } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { TileList } from "../../components/tiles.tsx";
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
  const open = invitations.filter((invitation) => !whyClosed(invitation, now));
  const closed = invitations.filter((invitation) => whyClosed(invitation, now));
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
      {open.length > 0
        ? (
          <TileList label={t("members.invitations.list")}>
            {open.map((invitation) => <OpenTile context={context} invitation={invitation} />)}
          </TileList>
        )
        : <p>{t("members.invitations.none")}</p>}
      {closed.length > 0 && (
        <More label={t("members.invitations.closed", { count: closed.length })}>
          <TileList label={t("members.invitations.closed", { count: closed.length })}>
            {closed.map((invitation) => (
              <ClosedTile context={context} invitation={invitation} now={now} />
            ))}
          </TileList>
        </More>
      )}
    </MembersShell>
  );
}

interface TileProps {
  context: PageContext;
  invitation: Invitation;
}

function OpenTile({ context, invitation }: TileProps) {
  const { t, language } = context;
  const facts = [
    cameIn(context, invitation),
    t("members.invitations.left", { count: invitation.usesLeft }),
    t("members.invitations.until", { date: formatDate(language, invitation.expiresAt) }),
  ];
  return (
    <Tile context={context} invitation={invitation}>
      <p class="tile-line">{facts.join(", ")}</p>
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
    </Tile>
  );
}

function ClosedTile({ context, invitation, now }: TileProps & { now: Date }) {
  return (
    <Tile context={context} invitation={invitation}>
      <p class="tile-line">{cameIn(context, invitation)}</p>
      <p class="tile-state">
        {context.t(`members.invitations.state.${whyClosed(invitation, now)!}`)}
      </p>
    </Tile>
  );
}

/** For whom an invitation is, and what they may do. */
function Tile({ context, invitation, children }: TileProps & { children: Child }) {
  return (
    <li class="tile">
      <div class="tile-words">
        <p class="tile-name">{invitation.note || context.t("members.invitations.unnamed")}</p>
        <p class="tile-line">{rolesInWords(context, invitation)}</p>
        {children}
      </div>
    </li>
  );
}

function cameIn({ t }: PageContext, { uses }: Invitation): string {
  return t("members.invitations.used", { count: uses });
}
