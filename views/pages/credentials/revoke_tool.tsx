import { Actions, Button } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { ReasonField } from "../../components/reason_field.tsx";
import type { PageContext } from "../../context.ts";
import type { CredentialView } from "./credential_view.ts";

/** Taking a badge back for good: folded away, its consequences said, its reason asked. */
export function RevokeTool({ context, credential, form }: {
  context: PageContext;
  credential: CredentialView;
  form: FormState;
}) {
  const { t } = context;
  return (
    <section>
      <h2>{t("credentials.revoke.title")}</h2>
      <Confirm
        label={t("credentials.revoke.open")}
        icon="ban"
        open={Object.keys(form.errors).length > 0}
      >
        <p>{t("credentials.revoke.does")}</p>
        <p>{t("credentials.revoke.forGood")}</p>
        <Form t={t} id="revoke-form" action={`/credentials/${credential.id}/revoke`} form={form}>
          <ReasonField
            t={t}
            form={form}
            label={t("credentials.revoke.reason")}
            help={t("credentials.revoke.reasonHelp")}
            required
          />
          <Actions>
            <Button kind="danger" icon="ban">{t("credentials.revoke.now")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </section>
  );
}
