import { MAX_LENGTH } from "../../../../src/cards/answers.ts";
import { ASSOCIATION_KINDS } from "../../../../src/cards/answer_types.ts";
import { ChoiceGroup } from "../../../components/choice_group.tsx";
import { Field } from "../../../components/field.tsx";
import type { QuestionView } from "../draft_view.ts";

/** In what kind of association. */
export function KindFields({ context: { t }, form }: QuestionView) {
  return (
    <ChoiceGroup
      t={t}
      form={form}
      name="kind"
      label={t("cards.kind.label")}
      help={t("cards.kind.lead")}
      options={ASSOCIATION_KINDS.map((value) => ({ value, label: t(`cards.kinds.${value}`) }))}
      grid
    />
  );
}

/** One line in one's own words, with examples of that kind of association. */
export function LineFields({ context: { t }, card, question, form }: QuestionView) {
  const name = question as "association" | "role" | "withWhom" | "forWhom";
  const kind = card.answers.kind ?? "other";
  return (
    <Field
      t={t}
      form={form}
      name={name}
      label={t(`cards.${name}.label`)}
      help={name === "association" ? t("cards.association.lead") : (
        <>
          {t(`cards.${name}.lead`)} {t("cards.step.for", {
            examples: t(`cards.examples.${name}.${kind}`),
          })}
        </>
      )}
      maxlength={MAX_LENGTH[name]}
      autocomplete="off"
    />
  );
}

/** The name that stands on the card, or none. */
export function NameFields({ context: { t }, form }: QuestionView) {
  return (
    <Field
      t={t}
      form={form}
      name="name"
      label={t("cards.name.label")}
      help={t("cards.name.lead")}
      maxlength={MAX_LENGTH.name}
      autocomplete="name"
    />
  );
}
