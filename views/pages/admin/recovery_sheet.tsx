import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { AdminShell } from "./admin_page.tsx";
import { PasswordField } from "./password_field.tsx";

/** What the recovery sheet is, and the password before it is shown. */
export function SheetRequestPage({ context, form }: { context: PageContext; form: FormState }) {
  const { t } = context;
  return (
    <AdminShell
      context={context}
      title={t("admin.sheet.title")}
      lead={t("admin.sheet.lead")}
      tab="safety"
    >
      <p>{t("admin.sheet.use.text")}</p>
      <p>{t("admin.sheet.ask")}</p>
      <Form t={t} id="sheet" action="/admin/recovery-sheet" form={form}>
        <PasswordField t={t} form={form} />
        <Actions>
          <Button icon="key">{t("admin.sheet.submit")}</Button>
        </Actions>
      </Form>
    </AdminShell>
  );
}

/** The sheet itself, to print and to put away. */
export function SheetPage(
  { context, words, printedAt }: {
    context: PageContext;
    words: readonly string[];
    /** ISO 8601. */
    printedAt: string;
  },
) {
  const { t, language, origin, organisation } = context;
  return (
    <Page
      context={context}
      title={t("admin.sheet.for", { name: organisation?.name ?? "" })}
      lead={t("admin.sheet.date", { date: formatDate(language, printedAt), origin })}
      unlisted
    >
      <h2>{t("admin.sheet.words")}</h2>
      <ol class="word-sheet">
        {words.map((word) => <li>{word}</li>)}
      </ol>
      <h2>{t("admin.sheet.use.title")}</h2>
      <p>{t("admin.sheet.use.text")}</p>
      <p>{t("admin.sheet.use.how")}</p>
      <p>{t("admin.sheet.use.care")}</p>
      <p>{t("admin.sheet.use.keep")}</p>
      <div class="no-print stack">
        <p>{t("admin.sheet.print")}</p>
        <Actions>
          <Button type="button" icon="printer" hidden data-print>
            {t("admin.sheet.printDo")}
          </Button>
          <ButtonLink href="/admin/safety" kind="quiet" icon="check">
            {t("admin.sheet.done")}
          </ButtonLink>
        </Actions>
      </div>
    </Page>
  );
}
