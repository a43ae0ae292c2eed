import { MAX_WORDS } from "../../../../src/cards/answers.ts";
import { LEVELS } from "../../../../src/achievements/types.ts";
import { say } from "../../../../game/simulation/sentences.ts";
import { type Choice, ChoiceGroup } from "../../../components/choice_group.tsx";
import { TextArea } from "../../../components/field.tsx";
import { competenceNamed, type QuestionView } from "../draft_view.ts";
import { Steps } from "../mark.tsx";

/** How many characters of a moment stand beside its choice. */
const MOST_SHOWN = 140;

/** How much autonomy, in sentences, and an example. */
export function CompetenceFields(props: QuestionView) {
  const { context: { t }, form, framework, competence: code } = props;
  const competence = competenceNamed(framework, code!);
  const sources = sourcesOf(props);
  return (
    <div class="stack" data-competence={code}>
      <ChoiceGroup
        t={t}
        form={form}
        name="level"
        label={t("cards.competence.level")}
        help={t("cards.competence.levelHelp")}
        options={LEVELS.map((level) => ({
          value: String(level),
          label: capital(framework.levels[level - 1]!.word),
          help: competence.levels[level - 1]!.descriptor,
          picture: <Steps competence={code!} level={level} />,
        }))}
      />
      {sources.length > 0 && (
        <ChoiceGroup
          t={t}
          form={form}
          name="source"
          label={t("cards.competence.source")}
          help={t("cards.competence.sourceHelp")}
          options={[{ value: "own", label: t("cards.competence.own") }, ...sources]}
          optional
        />
      )}
      <TextArea
        t={t}
        form={form}
        name="words"
        label={t("cards.competence.words")}
        help={t("cards.competence.wordsHelp")}
        rows={4}
        maxlength={MAX_WORDS}
        optional
      />
    </div>
  );
}

/** The moments an example can come from: those told here, and those of the fair that fit. */
function sourcesOf({ context: { t }, card, fair, competence }: QuestionView): Choice[] {
  const moments = (card.answers.moments ?? []).map(({ id, words, sound }) => ({
    value: `moment:${id}`,
    label: words ? beginning(words) : t("cards.moments.listen"),
    help: sound ? t("cards.competence.withSound") : undefined,
  }));
  const kept = fair.filter(({ told }) => told.competence === competence).map((one) => ({
    value: `fair:${one.round}:${one.told.id}`,
    label: beginning(one.elsewhere ?? one.words ?? say(t, one.told.did)),
    help: t("cards.competence.fair"),
  }));
  return [...moments, ...kept];
}

/** As much of a moment as one needs to know which it is. */
function beginning(words: string): string {
  if (words.length <= MOST_SHOWN) return words;
  return `${words.slice(0, MOST_SHOWN).replace(/\s+\S*$/u, "")} …`;
}

function capital(word: string): string {
  return word[0]!.toLocaleUpperCase() + word.slice(1);
}
