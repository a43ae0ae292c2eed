import { ChoiceGroup } from "../../../components/choice_group.tsx";
import { competenceNamed, type QuestionView } from "../draft_view.ts";

/** Situations of one competence, to recognise oneself in. */
export function SituationsFields(
  { context: { t }, form, situations, competence, framework }: QuestionView,
) {
  return (
    <ChoiceGroup
      t={t}
      form={form}
      name="situations"
      label={t("cards.situations.label")}
      help={`${competenceNamed(framework, competence!).summary} ${t("cards.situations.none")}`}
      options={situations.map(({ id, text }) => ({ value: id, label: text }))}
      multiple
      optional
    />
  );
}
