import { Button } from "../../components/button.tsx";
import { TextArea } from "../../components/field.tsx";
import { FileField } from "../../components/file_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { Translate } from "../../locales/translate.ts";

/** The form alone, which takes its own place when it was refused. */
export function VerifyForm({ t, form }: { t: Translate; form: FormState }) {
  return (
    <Form t={t} id="verify-form" action="/verify" form={form} multipart>
      <p>{t("verify.one")}</p>
      <FileField
        t={t}
        form={form}
        name="file"
        label={t("verify.file")}
        help={t("verify.fileHelp")}
        accept=".png,.svg,.json,.jsonld,image/png,image/svg+xml,application/json"
        optional="either"
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
        optional="either"
      />
      <Button icon="shield-check">{t("verify.submit")}</Button>
    </Form>
  );
}
