import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { NewPasswordField, PersonFields } from "./newcomer_fields.tsx";

/** An invitation to accept: the account it makes. */
export function InvitationPage(
  { context, secret, form }: { context: PageContext; secret: string; form: FormState },
) {
  const { t, organisation } = context;
  return (
    <Page
      context={context}
      title={t("account.invitation.title", { name: organisation?.name ?? "" })}
      lead={t("account.invitation.lead")}
      unlisted
    >
      <p>{t("account.invitation.custody")}</p>
      <Form t={t} id="accept" action={`/invitations/${secret}`} form={form}>
        <PersonFields t={t} form={form} />
        <NewPasswordField t={t} form={form} />
        <Actions>
          <Button icon="check">{t("account.invitation.submit")}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** Somebody who has an account opened an invitation. */
export function AlreadyInPage(
  { context, name, here }: { context: PageContext; name: string; here: string },
) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("account.invitation.already.title")}
      lead={t("account.invitation.already.lead", { name })}
      unlisted
    >
      <Actions>
        <ButtonLink href="/parcours">{t("account.invitation.already.go")}</ButtonLink>
        <PostButton action="/logout" fields={{ back: here }} kind="quiet" icon="logout">
          {t("account.invitation.already.logout")}
        </PostButton>
      </Actions>
    </Page>
  );
}
