import { RHYTHMS } from "../../../../src/cards/answer_types.ts";
import { Checkbox, ChoiceGroup } from "../../../components/choice_group.tsx";
import { Field, Select } from "../../../components/field.tsx";
import { hoursInWords, monthName } from "../words.ts";
import type { QuestionView } from "../draft_view.ts";

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** From when to when, as well as one remembers. */
export function PeriodFields(props: QuestionView) {
  const { t } = props.context;
  return (
    <>
      <p class="field-help">{t("cards.period.lead")}</p>
      <WhenFields {...props} end="from" />
      <Checkbox
        t={t}
        form={props.form}
        name="still"
        label={t("cards.period.still")}
        help={t("cards.period.stillHelp")}
      />
      <WhenFields {...props} end="to" />
    </>
  );
}

/** A year and, if one knows it, a month. */
function WhenFields(
  { context: { t, language }, form, end }: QuestionView & { end: "from" | "to" },
) {
  return (
    <fieldset class="fieldset fieldset-row">
      <legend class="field-label">{t(`cards.period.${end}`)}</legend>
      <Field
        t={t}
        form={form}
        name={end}
        label={t("cards.period.year")}
        inputmode="numeric"
        size={6}
        maxlength={4}
        autocomplete="off"
      />
      <Select
        t={t}
        form={form}
        name={`${end}Month`}
        label={t("cards.period.month")}
        optional
        options={[
          { value: "", label: t("cards.period.noMonth") },
          ...MONTHS.map((value) => ({ value, label: monthName(language, value) })),
        ]}
      />
    </fieldset>
  );
}

/** How often, and how long each time. */
export function RhythmFields({ context: { t }, form }: QuestionView) {
  return (
    <>
      <p class="field-help">{t("cards.rhythm.lead")}</p>
      <Field
        t={t}
        form={form}
        name="times"
        label={t("cards.rhythm.times")}
        inputmode="numeric"
        maxlength={4}
        autocomplete="off"
      />
      <ChoiceGroup
        t={t}
        form={form}
        name="per"
        label={t("cards.rhythm.per")}
        options={RHYTHMS.map((value) => ({ value, label: t(`cards.rhythm.pers.${value}`) }))}
        grid
      />
      <Field
        t={t}
        form={form}
        name="hours"
        label={t("cards.rhythm.hours")}
        help={t("cards.rhythm.hoursHelp")}
        inputmode="decimal"
        maxlength={5}
        autocomplete="off"
      />
    </>
  );
}

/** About how many hours in all: computed, to be corrected. */
export function HoursFields({ context, form, estimated }: QuestionView) {
  const { t } = context;
  return (
    <Field
      t={t}
      form={form}
      name="hours"
      label={t("cards.hours.label")}
      help={estimated === undefined
        ? t("cards.hours.lead")
        : t("cards.hours.computed", { hours: hoursInWords(context, estimated) })}
      inputmode="decimal"
      maxlength={7}
      autocomplete="off"
    />
  );
}
