import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Field } from "../../components/field.tsx";
import type { QuestionPageProps } from "./question_page.tsx";

/** Country and postal code; the commune comes from them where it can. */
export function PlaceFields({ context: { t }, form }: QuestionPageProps) {
  return (
    <>
      <ChoiceGroup
        t={t}
        form={form}
        name="country"
        label={t("setup.place.country")}
        options={(["FR", "BE"] as const).map((country) => ({
          value: country,
          label: t(`setup.place.${country}`),
        }))}
        grid
      />
      <Field
        t={t}
        form={form}
        name="postalCode"
        label={t("setup.place.postalCode")}
        help={t("setup.place.postalCodeHelp")}
        inputmode="numeric"
        autocomplete="postal-code"
        maxlength={5}
      />
    </>
  );
}

/** The communes of the postal code to choose from, or a line to write one. */
export function CommuneFields({ context: { t }, form, communes }: QuestionPageProps) {
  const label = t("setup.commune.label");
  return communes.length > 0
    ? (
      <ChoiceGroup
        t={t}
        form={form}
        name="commune"
        label={label}
        options={communes.map((commune) => ({ value: commune, label: commune }))}
      />
    )
    : (
      <Field
        t={t}
        form={form}
        name="commune"
        label={label}
        autocomplete="address-level2"
        maxlength={80}
      />
    );
}
