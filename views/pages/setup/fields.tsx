import { ORGANISATION_KINDS } from "../../../src/identity/types.ts";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { EmailField, HandleField, NameField } from "../../components/person_fields.tsx";
import type { QuestionPageProps } from "./question_page.tsx";

/** What kind of organisation this is. */
export function KindFields({ context: { t }, form }: QuestionPageProps) {
  return (
    <ChoiceGroup
      t={t}
      form={form}
      name="kind"
      label={t("setup.kind.label")}
      options={ORGANISATION_KINDS.map((kind) => ({
        value: kind,
        label: t(`setup.kind.${kind}.label`),
        help: t(`setup.kind.${kind}.help`),
      }))}
    />
  );
}

/** Its name and what it does. */
export function NameFields({ context: { t }, form }: QuestionPageProps) {
  return (
    <>
      <Field
        t={t}
        form={form}
        name="name"
        label={t("setup.name.name")}
        help={t("setup.name.nameHelp")}
        autocomplete="organization"
        maxlength={120}
      />
      <TextArea
        t={t}
        form={form}
        name="summary"
        label={t("setup.name.summary")}
        help={t("setup.name.summaryHelp")}
        optional
        maxlength={2000}
      />
    </>
  );
}

/** The first administrator. */
export function YouFields({ context: { t }, form }: QuestionPageProps) {
  return (
    <>
      <NameField
        t={t}
        form={form}
        label={t("setup.you.name")}
        help={t("setup.you.nameHelp")}
      />
      <HandleField
        t={t}
        form={form}
        label={t("setup.you.handle")}
        help={t("setup.you.handleHelp")}
        optional
      />
      <EmailField
        t={t}
        form={form}
        label={t("setup.you.email")}
        help={t("setup.you.emailHelp")}
      />
    </>
  );
}
