import type { Child } from "hono/jsx";
import { type CompetenceCode } from "../../../src/achievements/types.ts";
import { type Question, QUESTIONS } from "../../../src/cards/questions.ts";
import { Button } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout.tsx";
import { draftPath } from "./addresses.ts";
import { competenceNamed, type QuestionView } from "./draft_view.ts";
import { Kept, Restarted } from "./kept.tsx";
import { ChosenFields } from "./questions/chosen.tsx";
import { CompetenceFields } from "./questions/competence.tsx";
import { KindFields, LineFields, NameFields } from "./questions/lines.tsx";
import { MomentsFields, MomentsKept } from "./questions/moments.tsx";
import { SituationsFields } from "./questions/situations.tsx";
import { HoursFields, PeriodFields, RhythmFields } from "./questions/time.tsx";

/** The questions as their pages tell them apart: the eight about situations are one kind. */
export type QuestionKind =
  | Exclude<Question, `situations-${CompetenceCode}` | `competence-${number}`>
  | "situations"
  | "competence";

/** Which form a question has. */
export function kindOf(question: Question): QuestionKind {
  if (question.startsWith("situations-")) return "situations";
  if (question.startsWith("competence-")) return "competence";
  return question as QuestionKind;
}

const FIELDS: Record<QuestionKind, (props: QuestionView) => Child> = {
  kind: KindFields,
  association: LineFields,
  role: LineFields,
  withWhom: LineFields,
  forWhom: LineFields,
  period: PeriodFields,
  rhythm: RhythmFields,
  hours: HoursFields,
  moments: MomentsFields,
  situations: SituationsFields,
  chosen: ChosenFields,
  competence: CompetenceFields,
  name: NameFields,
};

/** One question of a card, and the ways on and back. */
export function CardQuestionPage(props: QuestionView) {
  const { context, card, question, form, fromCheck, meanwhile } = props;
  const { t } = context;
  const kind = kindOf(question);
  const step = QUESTIONS.indexOf(question) + 1;
  const title = titleOf(props);
  const Fields = FIELDS[kind];
  const action = draftPath(card.id, question) + (fromCheck ? "?from=check" : "");
  return (
    <Page
      context={context}
      title={t("cards.step.title", { title, step, of: QUESTIONS.length })}
      heading={title}
      unlisted
    >
      <Place {...props} />
      <Restarted {...props} />
      {meanwhile && (
        <Notice kind="warning" title={t("cards.meanwhile.title")}>
          <p>{t("cards.meanwhile.text")}</p>
          <p class="words">{meanwhile.kept}</p>
        </Notice>
      )}
      {kind === "moments" && <MomentsKept {...props} />}
      <Form t={t} id="card-question" action={action} form={form} multipart={kind === "moments"}>
        <input type="hidden" name="move" value={String(card.move)} />
        <Fields {...props} />
        <div class="card-ways">
          <Button name="step" value="next" icon="arrow-right">{t("cards.step.next")}</Button>
          <Button kind="quiet" name="step" value="unknown" icon="help-circle">
            {kind === "name" ? t("cards.name.none") : t("cards.step.unknown")}
          </Button>
        </div>
        <Unsent {...props} />
      </Form>
      <Back {...props} />
      <Kept {...props} />
    </Page>
  );
}

/** Where one is, in words and as a string of small flags. */
function Place({ context: { t }, question }: QuestionView) {
  const step = QUESTIONS.indexOf(question) + 1;
  return (
    <div class="card-place">
      <p>{t("cards.step.words", { step, of: QUESTIONS.length })}</p>
      <ol class="card-flags" aria-hidden="true">
        {QUESTIONS.map((_, index) => <li class={index < step ? "card-flag-done" : undefined} />)}
      </ol>
    </div>
  );
}

/** Says, where a script runs, that what is typed is kept before it is sent. */
function Unsent({ context: { t }, card, question, isUnsent }: QuestionView) {
  return (
    <p
      class="page-note card-unsent"
      role="status"
      data-unsent={`/cards/drafts/${card.id}/unsent/${question}`}
      data-kept={t("cards.unsent.kept")}
      data-lost={t("cards.unsent.lost")}
    >
      {isUnsent && t("cards.unsent.back")}
    </p>
  );
}

function Back({ context: { t }, card, question, fromCheck }: QuestionView) {
  const before = QUESTIONS[QUESTIONS.indexOf(question) - 1];
  return (
    <p class="card-back">
      <a
        href={fromCheck
          ? draftPath(card.id, "check")
          : before
          ? draftPath(card.id, before)
          : "/cards"}
        class="back-link"
      >
        <Icon name="arrow-left" />
        <span>
          {t(fromCheck ? "cards.step.check" : before ? "cards.step.back" : "cards.menu.title")}
        </span>
      </a>
    </p>
  );
}

function titleOf({ context: { t }, question, competence, framework }: QuestionView): string {
  const kind = kindOf(question);
  if (kind !== "situations" && kind !== "competence") return t(`cards.${kind}.title`);
  const code = competence ?? question.slice("situations-".length) as CompetenceCode;
  return t(`cards.${kind}.title`, { name: competenceNamed(framework, code).name });
}
