import { Field } from "../../components/field.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { Translate } from "../../locales/translate.ts";

/** One's own password again, before something that a borrowed browser must not do. */
export function PasswordField({ t, form }: { t: Translate; form: FormState }) {
  return (
    <Field
      t={t}
      form={form}
      name="password"
      type="password"
      label={t("admin.password")}
      help={t("admin.passwordHelp")}
      autocomplete="current-password"
    />
  );
}
