import { type CompetenceCode, type Level, LEVELS } from "../../../src/achievements/types.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { Translate } from "../../locales/translate.ts";
import { competenceNamed } from "../cards/draft_view.ts";
import { Steps } from "../cards/mark.tsx";

/** The four levels of a competence, each a sentence about autonomy. */
export function LevelChoice({ t, form, framework, competence, label }: {
  t: Translate;
  form: FormState;
  framework: FrameworkEdition;
  competence: CompetenceCode;
  label: string;
}) {
  const { levels } = competenceNamed(framework, competence);
  return (
    <ChoiceGroup
      t={t}
      form={form}
      name="level"
      label={label}
      options={LEVELS.map((level) => ({
        value: String(level),
        label: levelLabel(framework, level),
        help: levels[level - 1]!.descriptor,
        picture: <Steps competence={competence} level={level} />,
      }))}
    />
  );
}

/** A level's word where a line begins with it: "Avec aide". */
export function levelLabel(framework: FrameworkEdition, level: Level): string {
  const { word } = framework.levels[level - 1]!;
  return word[0]!.toLocaleUpperCase() + word.slice(1);
}
