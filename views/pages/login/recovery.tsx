import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { NewPasswordField } from "./newcomer_fields.tsx";

/** Asking for a link by mail, or, where mail is off, whom to ask. */
export function RecoverPage(
  { context, form, sendsMail }: { context: PageContext; form: FormState; sendsMail: boolean },
) {
  const { t, organisation } = context;
  return (
    <Page
      context={context}
      title={t("account.recover.title")}
      lead={t(sendsMail ? "account.recover.lead" : "account.recover.byHand.lead")}
      unlisted
    >
      {sendsMail
        ? (
          <Form t={t} id="recover" action="/recover" form={form}>
            <Field
              t={t}
              form={form}
              name="login"
              label={t("account.login.login")}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
            />
            <Actions>
              <Button icon="mail">{t("account.recover.submit")}</Button>
            </Actions>
          </Form>
        )
        : (
          <>
            <p>{t("account.recover.byHand.how", { name: organisation?.name ?? "" })}</p>
            <p>{t("account.recover.byHand.where")}</p>
            <ButtonLink href="/login" kind="quiet" icon="arrow-left">
              {t("account.recover.back")}
            </ButtonLink>
          </>
        )}
    </Page>
  );
}

/** The same answer whether or not there is such an account. */
export function RecoverySentPage({ context }: { context: PageContext }) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("account.recover.sent.title")}
      lead={t("account.recover.sent.lead")}
      unlisted
    >
      <p>{t("account.recover.sent.nothing")}</p>
      <ButtonLink href="/login" kind="quiet" icon="arrow-left">
        {t("account.recover.back")}
      </ButtonLink>
    </Page>
  );
}

interface NewPasswordPageProps {
  context: PageContext;
  secret: string;
  name: string;
  /** For the browser's own list of passwords. */
  login: string;
  form: FormState;
}

/** Where the link of a recovery leads. */
export function NewPasswordPage({ context, secret, name, login, form }: NewPasswordPageProps) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("account.recover.set.title")}
      lead={t("account.recover.set.lead", { name })}
      unlisted
    >
      <Form t={t} id="new-password" action={`/recover/${secret}`} form={form}>
        <input type="hidden" name="username" value={login} autocomplete="username" />
        <NewPasswordField t={t} form={form} again />
        <Actions>
          <Button icon="check">{t("account.recover.set.submit")}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
