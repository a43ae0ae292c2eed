import { Actions, Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The door. */
export function LoginPage({ context, form }: { context: PageContext; form: FormState }) {
  const { t } = context;
  return (
    <Page context={context} title={t("account.login.title")} unlisted>
      <Form t={t} id="login" action="/login" form={form}>
        <input type="hidden" name="back" value={valueOf(form, "back")} />
        <Field
          t={t}
          form={form}
          name="login"
          label={t("account.login.login")}
          help={t("account.login.loginHelp")}
          autocomplete="username"
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
