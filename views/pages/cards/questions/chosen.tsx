import type { CompetenceCode } from "../../../../src/achievements/types.ts";
import { COMPETENCES } from "../../../../src/achievements/types.ts";
import { CHOSEN } from "../../../../src/cards/answer_types.ts";
import type { Reason, Suggestion } from "../../../../src/cards/suggestion_types.ts";
import type { Child } from "hono/jsx";
import { FieldWords } from "../../../components/field.tsx";
import { describedBy, fieldId, valuesOf } from "../../../components/form_state.ts";
import type { Translate } from "../../../locales/translate.ts";
import { competenceNamed, type QuestionView } from "../draft_view.ts";
import { Mark } from "../mark.tsx";

/** What the answers suggest, why, and the choice of four. */
export function ChosenFields(props: QuestionView) {
  const { context: { t }, form, suggestions } = props;
  const suggested = suggestions.map(({ competence }) => competence);
  const others = COMPETENCES.filter((code) => !suggested.includes(code));
  const count = valuesOf(form, "chosen").length;
  const error = Boolean(form.errors.chosen);
  return (
    <fieldset
      class="field choice-group"
      aria-describedby={describedBy("chosen", { help: true, error })}
      data-counts={String(CHOSEN)}
    >
      <legend class="field-label">{t("cards.chosen.label")}</legend>
      <FieldWords
        t={t}
        form={form}
        name="chosen"
        help={`${t("cards.chosen.lead")} ${t("cards.chosen.order")}`}
      />
      <Group title={t("cards.chosen.suggested")} shown={suggestions.length > 0}>
        {suggestions.map((one, index) => (
          <Choice {...props} code={one.competence} suggestion={one} first={index === 0} />
        ))}
      </Group>
      <Group title={t("cards.chosen.others")} shown={others.length > 0}>
        {others.map((code, index) => (
          <Choice {...props} code={code} first={suggestions.length === 0 && index === 0} />
        ))}
      </Group>
      <p
        class="card-count"
        role="status"
        data-count
        data-words={t("cards.chosen.count", { count: "%", of: CHOSEN })}
      >
        {t("cards.chosen.count", { count, of: CHOSEN })}
      </p>
    </fieldset>
  );
}

function Group({ title, shown, children }: { title: string; shown: boolean; children?: Child }) {
  if (!shown) return null;
  return (
    <>
      <p class="card-group">{title}</p>
      <div class="choices">{children}</div>
    </>
  );
}

function Choice(
  { context, form, framework, situationTexts, code, suggestion, first }: QuestionView & {
    code: CompetenceCode;
    suggestion?: Suggestion;
    first: boolean;
  },
) {
  const { t } = context;
  const { name, summary } = competenceNamed(framework, code);
  const reasons = suggestion?.reasons.slice(0, 2) ?? [];
  return (
    <label class="choice">
      <input
        id={first ? fieldId("chosen") : undefined}
        type="checkbox"
        name="chosen"
        value={code}
        checked={valuesOf(form, "chosen").includes(code)}
      />
      <span class="choice-picture card-mark">
        <Mark competence={code} />
      </span>
      <span class="choice-words">
        <span class="choice-label">{name}</span>
        {reasons.length === 0
          ? <span class="choice-help">{summary}</span>
          : reasons.map((reason) => (
            <span class="choice-help">
              <Why t={t} reason={reason} situations={situationTexts} />
            </span>
          ))}
      </span>
    </label>
  );
}

/** From which words or moments it is suggested: quoted, the words that speak of it marked. */
function Why(
  { t, reason, situations }: {
    t: Translate;
    reason: Reason;
    situations: ReadonlyMap<string, string>;
  },
) {
  const quote = reason.from === "situation" ? situations.get(reason.situation) : reason.quote;
  if (quote === undefined) return <>{t("cards.reason.fairOnly")}</>;
  const words = "words" in reason ? reason.words : [];
  return (
    <>
      {t(`cards.reason.${reason.from}`)} <q>{marked(quote, words)}</q>
    </>
  );
}

/** A quote with the words that were found in it marked, as they were written. */
function marked(quote: string, words: readonly string[]): Child {
  if (words.length === 0) return quote;
  const found = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return quote.split(new RegExp(`(${found})`, "u")).map((part, index) =>
    index % 2 === 1 ? <mark>{part}</mark> : part
  );
}
