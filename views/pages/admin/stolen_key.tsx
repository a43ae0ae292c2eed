import type { ActorKey } from "../../../src/identity/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "./admin_page.tsx";
import { keyInWords } from "./key_words.ts";
import { PasswordField } from "./password_field.tsx";

/** What follows for the badges already given, before a key is said to be stolen. */
export function StolenKeyPage({ context, form, signingKey, isInUse, badges }: {
  context: PageContext;
  form: FormState;
  signingKey: ActorKey;
  /** Whether it signs today. */
  isInUse: boolean;
  /** How many badges in force it signed. */
  badges: number;
}) {
  const { t } = context;
  return (
    <AdminShell
      context={context}
      title={t("admin.stolen.title")}
      lead={`${keyInWords(context, signingKey)}.`}
      tab="safety"
    >
      <h2>{t("admin.stolen.follows")}</h2>
      <div class="prose">
        <ul>
          <li>{t("admin.stolen.forged")}</li>
          {badges > 0 && <li>{t("admin.stolen.badges", { count: badges })}</li>}
          <li>{t("admin.stolen.recorded")}</li>
          <li>{t("admin.stolen.copies")}</li>
          {isInUse && <li>{t("admin.stolen.replaced")}</li>}
        </ul>
      </div>
      <p>{t("admin.stolen.forGood")}</p>
      <Form t={t} id="revoke-key" action={`/admin/keys/${signingKey.id}/revoke`} form={form}>
        <PasswordField t={t} form={form} />
        <Actions>
          <Button kind="danger" icon="ban">{t("admin.stolen.submit")}</Button>
          <ButtonLink href="/admin/safety" kind="quiet" icon="arrow-left">
            {t("admin.stolen.back")}
          </ButtonLink>
        </Actions>
      </Form>
    </AdminShell>
  );
}
