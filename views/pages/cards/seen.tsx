import type { ClaimedCompetence } from "../../../src/web/cards/claimed.ts";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { TextArea } from "../../components/field.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Mark, Steps } from "./mark.tsx";

/**
 * What a card claims of one competence, as whoever is asked reads it.
 * @param props.lang the card's language
 */
export function Claimed({ one, lang }: { one: ClaimedCompetence; lang?: string }) {
  const { competence, name, level, levels, example } = one;
  const step = levels.find((other) => other.level === level);
  return (
    <div class="card-row" lang={lang}>
      <span class="card-mark">
        <Mark competence={competence} />
      </span>
      <div class="card-words">
        <h3>{name}</h3>
        {step && (
          <p>
            <strong>{step.word}.</strong> {step.sentence}
          </p>
        )}
        {example && <p class="words">{example}</p>}
      </div>
      {level && <Steps competence={competence} level={level} />}
    </div>
  );
}

/**
 * Whether one saw a competence: as it is claimed, at another level, or not.
 * @param props.lang the card's language
 */
export function SeenFields(
  { context: { t }, form, one, lang }: {
    context: PageContext;
    form: FormState;
    one: ClaimedCompetence;
    lang?: string;
  },
) {
  const { competence, name, level, levels } = one;
  const seen = `seen-${competence}`;
  const claimed = levels.find((other) => other.level === level);
  const others = levels.filter((other) => other.level !== level);
  return (
    <fieldset class="fieldset evidence-row">
      <legend class="field-label" lang={lang}>{name}</legend>
      <ChoiceGroup
        t={t}
        form={form.values[seen] ? form : { ...form, values: { ...form.values, [seen]: "no" } }}
        name={seen}
        label={t("cards.ask.seen", { name })}
        options={[
          {
            value: "yes",
            label: t("cards.ask.yes"),
            help: claimed && <span lang={lang}>{`${claimed.word}. ${claimed.sentence}`}</span>,
          },
          ...others.map((other) => ({
            value: String(other.level),
            label: t("cards.ask.other", { word: other.word }),
            help: <span lang={lang}>{other.sentence}</span>,
          })),
          { value: "no", label: t("cards.ask.no") },
        ]}
      />
      <TextArea
        t={t}
        form={form}
        name={`text-${competence}`}
        label={t("cards.ask.add", { name })}
        rows={2}
        maxlength={1500}
        optional
      />
    </fieldset>
  );
}
