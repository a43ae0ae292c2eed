import type { JoinRequest } from "../../../src/identity/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { TextArea } from "../../components/field.tsx";
import { EmailField, NameField } from "../../components/person_fields.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** Asking to join. */
export function JoinPage({ context, form }: { context: PageContext; form: FormState }) {
  const { t, organisation } = context;
  return (
    <Page
      context={context}
      title={t("account.join.title")}
      lead={t("account.join.lead", { name: organisation?.name ?? "" })}
    >
      <Form t={t} id="join" action="/join" form={form}>
        <NameField
          t={t}
          form={form}
          label={t("account.name")}
        />
        <EmailField
          t={t}
          form={form}
          label={t("account.email")}
          help={t("account.join.emailHelp")}
        />
        <TextArea
          t={t}
          form={form}
          name="message"
          label={t("account.join.message")}
          help={t("account.join.messageHelp")}
          optional
          maxlength={2000}
        />
        <Actions>
          <Button icon="send">{t("account.join.submit")}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

interface JoinRequestPageProps {
  context: PageContext;
  request: JoinRequest;
  /** The secret of the invitation that answers it. */
  invitation: string | null;
  /** Whether the answer also leaves by mail. */
  isMailed: boolean;
}

/** What became of a request, for the person who asked. */
export function JoinRequestPage({ context, request, invitation, isMailed }: JoinRequestPageProps) {
  const { t, origin } = context;
  const { state, name } = request;
  return (
    <Page
      context={context}
      title={t(`account.join.${state}.title`)}
      lead={t(`account.join.${state}.lead`, { name })}
      unlisted
    >
      {request.answer && (
        <>
          <p>{t("account.join.answer")}</p>
          <blockquote class="words">{request.answer}</blockquote>
        </>
      )}
      {state === "waiting" && (
        <>
          <p>
            {t("account.join.waiting.keep")}
            {isMailed && ` ${t("account.join.waiting.mailed")}`}
          </p>
          <CopyField
            t={t}
            id="request-address"
            label={t("account.join.address")}
            value={`${origin}/join/${request.id}`}
          />
        </>
      )}
      {state === "welcomed" && invitation && (
        <ButtonLink href={`/invitations/${invitation}`} icon="arrow-right">
          {t("account.join.welcomed.go")}
        </ButtonLink>
      )}
    </Page>
  );
}
