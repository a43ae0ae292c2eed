import { Field } from "../../components/field.tsx";
import { EmailField, HandleField, NameField } from "../../components/person_fields.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { Translate } from "../../locales/translate.ts";

interface FieldsProps {
  t: Translate;
  form: FormState;
}

/** Name, the name to log in with, e-mail: who somebody is on this site. */
export function PersonFields({ t, form }: FieldsProps) {
  return (
    <>
      <NameField
        t={t}
        form={form}
        label={t("account.name")}
        help={t("account.nameHelp")}
      />
      <HandleField
        t={t}
        form={form}
        label={t("account.handle")}
        help={t("account.handleHelp")}
        optional
      />
      <EmailField
        t={t}
        form={form}
        label={t("account.email")}
        help={t("account.emailHelp")}
      />
    </>
  );
}

/** A password to choose: the first one, or another in its place. */
export function NewPasswordField({ t, form, again }: FieldsProps & { again?: boolean }) {
  return (
    <Field
      t={t}
      form={form}
      name="password"
      type="password"
      label={t(again ? "account.passwordNew" : "account.password")}
      help={t("account.passwordHelp")}
      autocomplete="new-password"
    />
  );
}
