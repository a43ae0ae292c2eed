import { Field } from "../../components/field.tsx";
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
      <Field
        t={t}
        form={form}
        name="name"
        label={t("account.name")}
        help={t("account.nameHelp")}
        autocomplete="name"
        maxlength={120}
      />
      <Field
        t={t}
        form={form}
        name="handle"
        label={t("account.handle")}
        help={t("account.handleHelp")}
        optional
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxlength={41}
      />
      <Field
        t={t}
        form={form}
        name="email"
        type="email"
        label={t("account.email")}
        help={t("account.emailHelp")}
        optional
        autocomplete="email"
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
