import { Button } from "../../components/button.tsx";
import { TextArea } from "../../components/field.tsx";
import { FileField } from "../../components/file_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { GlassScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

/** Where anyone asks whether a badge is genuine. */
export function VerifyPage({ context, form }: { context: PageContext; form: FormState }) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("verify.title")}
      lead={t("verify.lead")}
      picture={<GlassScene />}
    >
      <VerifyForm context={context} form={form} />
      <p class="page-note">{t("verify.forMachines")}</p>
    </Page>
  );
}

/** The form alone, for the page and for those who want to verify another one. */
export function VerifyForm({ context, form }: { context: PageContext; form: FormState }) {
  const { t } = context;
  return (
    <Form t={t} id="verify-form" action="/verify" form={form} multipart>
      <FileField
        t={t}
        form={form}
        name="file"
        label={t("verify.file")}
        help={t("verify.fileHelp")}
        accept=".png,.svg,.json,.jsonld,image/png,image/svg+xml,application/json"
        optional
        large
      />
      <TextArea
        t={t}
        form={form}
        name="text"
        label={t("verify.text")}
        help={t("verify.textHelp")}
        rows={3}
        spellcheck={false}
        optional
      />
      <Button icon="shield-check">{t("verify.submit")}</Button>
    </Form>
  );
}
