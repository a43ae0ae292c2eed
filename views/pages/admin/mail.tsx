import type { TestMail } from "../../../src/identity/mail.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "./admin_page.tsx";

interface MailPageProps {
  context: PageContext;
  form: FormState;
  /** The mail server's host; absent where mail is off. */
  server?: string;
  /** What became of the mail that was just sent to try. */
  test?: TestMail;
}

/** Whether the site sends mail, and a way to see that it arrives. */
export function MailPage({ context, form, server, test }: MailPageProps) {
  const { t } = context;
  return (
    <AdminShell context={context} title={t("admin.mail.title")} tab="mail">
      {server
        ? (
          <>
            <p>{t("admin.mail.on", { server })}</p>
            <h2>{t("admin.mail.test")}</h2>
            <p>{t("admin.mail.testText")}</p>
            {test && <Outcome context={context} test={test} to={valueOf(form, "to")} />}
            <Form t={t} id="test-mail" action="/admin/mail" form={form}>
              <Field
                t={t}
                form={form}
                name="to"
                type="email"
                label={t("admin.mail.to")}
                autocomplete="email"
              />
              <Actions>
                <Button icon="send">{t("admin.mail.test")}</Button>
              </Actions>
            </Form>
          </>
        )
        : (
          <Notice title={t("admin.mail.off.title")}>
            <p>{t("admin.mail.off.text")}</p>
            <p>{t("admin.mail.off.how")}</p>
            <p>
              {t("admin.mail.off.example")}{" "}
              <code class="breakable">smtps://user:password@mail.example.org:465</code>
            </p>
          </Notice>
        )}
    </AdminShell>
  );
}

function Outcome({ context, test, to }: { context: PageContext; test: TestMail; to: string }) {
  const { t } = context;
  const outcome = test.sent ? "sent" : "failed";
  return (
    <Notice
      kind={test.sent ? "success" : "problem"}
      title={t(`admin.mail.${outcome}.title`)}
    >
      <p>{t(`admin.mail.${outcome}.text`, { to })}</p>
      <p>
        {t("admin.mail.answer")} <code class="breakable">{test.answer}</code>
      </p>
    </Notice>
  );
}
