import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "./admin_page.tsx";
import { PasswordField } from "./password_field.tsx";

interface SafetyPageProps {
  context: PageContext;
  form: FormState;
  /** Since when the badges are signed by today's key, ISO 8601. */
  since?: string;
  /** How many earlier keys stay published. */
  past: number;
  done?: string;
}

/** The recovery sheet and the keys. */
export function SafetyPage({ context, form, since, past, done }: SafetyPageProps) {
  const { t, language } = context;
  return (
    <AdminShell
      context={context}
      title={t("admin.safety.title")}
      lead={t("admin.safety.lead")}
      tab="safety"
      done={done === "keys" ? t("admin.safety.keysDone") : undefined}
    >
      <h2>{t("admin.safety.sheet")}</h2>
      <p>{t("admin.safety.sheetText")}</p>
      <ButtonLink href="/admin/recovery-sheet" icon="printer">
        {t("admin.safety.sheetLink")}
      </ButtonLink>
      <h2>{t("admin.safety.keys")}</h2>
      <p>{t("admin.safety.keysText")}</p>
      <Facts
        items={[
          [t("admin.safety.keysSince"), since && <Time language={language} iso={since} />],
        ]}
      />
      {past > 0 && <p>{t("admin.safety.keysPast", { count: past })}</p>}
      <Confirm
        label={t("admin.safety.keys")}
        icon="key"
        open={Object.keys(form.errors).length > 0}
      >
        <p>{t("admin.safety.keysWhen")}</p>
        <p>{t("admin.safety.keysStay")}</p>
        <Form t={t} id="rotate" action="/admin/keys" form={form}>
          <PasswordField t={t} form={form} />
          <Actions>
            <Button icon="key">{t("admin.safety.keysSubmit")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </AdminShell>
  );
}
