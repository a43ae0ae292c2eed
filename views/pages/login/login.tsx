import { Actions, Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form, FormErrors } from "../../components/form.tsx";
import { EMPTY_FORM, type FormState, valueOf } from "../../components/form_state.ts";
import { PasskeyForm } from "../../components/passkey_form.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface Props {
  context: PageContext;
  form: FormState;
  /** What became of an answer by a passkey. */
  passkey?: FormState;
}

/** The door. */
export function LoginPage({ context, form, passkey = EMPTY_FORM }: Props) {
  const { t } = context;
  const isSentHere = valueOf(form, "back").startsWith("/authorize_interaction");
  return (
    <Page
      context={context}
      title={t("account.login.title")}
      lead={isSentHere ? t("account.login.fromElsewhere") : undefined}
      unlisted
    >
      <Form t={t} id="login" action="/login" form={form}>
        <input type="hidden" name="back" value={valueOf(form, "back")} />
        <Field
          t={t}
          form={form}
          name="login"
          label={t("account.login.login")}
          help={t("account.login.loginHelp")}
          autocomplete="username webauthn"
          autocapitalize="none"
          spellcheck={false}
        />
        <Field
          t={t}
          form={form}
          name="password"
          type="password"
          label={t("account.login.password")}
          autocomplete="current-password"
        />
        <Actions>
          <Button icon="login">{t("account.login.submit")}</Button>
        </Actions>
      </Form>
      <PasskeyForm
        action="/login/passkey"
        ceremony="get"
        failed={t("errors.passkey-refused")}
        hidden={Object.keys(passkey.errors).length === 0}
      >
        <FormErrors t={t} form={passkey} />
        <input type="hidden" name="back" value={valueOf(form, "back")} />
        <p class="field-error" role="alert" hidden></p>
        <Actions>
          <Button kind="quiet" icon="key">{t("account.login.passkey")}</Button>
        </Actions>
      </PasskeyForm>
      <ul class="plain-links" role="list">
        <li>
          <a href="/recover">{t("account.login.forgot")}</a>
        </li>
        <li>
          <a href="/join">{t("account.login.join")}</a>
        </li>
      </ul>
    </Page>
  );
}
