import type { Child } from "hono/jsx";
import type { Moment } from "../../../game/debrief/moment.ts";
import { say, type Sentence } from "../../../game/simulation/sentences.ts";
import type { KeptMoment } from "../../../src/fair/types.ts";
import { Button } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { FormErrors } from "../../components/form.tsx";
import { EMPTY_FORM, type FormState } from "../../components/form_state.ts";
import { Icon } from "../../components/icon.tsx";
import { formatList } from "../../format.ts";
import type { Translate } from "../../locales/translate.ts";
import { Mark } from "../cards/mark.tsx";
import type { DebriefProps } from "./debrief.tsx";

type Props = DebriefProps & { moment: Moment };

/** One moment at a glance; its whole story is folded with the question whether it was so. */
export function MomentCard(props: Props) {
  const { context, moment, refused, letGo } = props;
  const { t } = context;
  const kept = props.kept.find(({ told }) => told.id === moment.id);
  const form = refused?.moment === moment.id ? refused.form : undefined;
  return (
    <article class="fair-moment" id={moment.id}>
      <h3>{say(t, moment.did)}</h3>
      <p class="page-note">{say(t, moment.when)}</p>
      <Shows {...props} />
      {kept && !form && <KeptWords context={context} kept={kept} />}
      {letGo === moment.id && <p>{t("fair.answer.letGo")}</p>}
      <Confirm
        label={kept ? t("fair.answer.change") : say(t, moment.questions.agree)}
        icon="edit"
        gentle
        open={form !== undefined}
      >
        <Method {...props} />
        <Answer {...props} form={form ?? (kept ? formOf(kept) : EMPTY_FORM)} />
      </Confirm>
    </article>
  );
}

function Shows({ context: { t }, moment: { competence, level }, framework }: Props) {
  return (
    <p class="fair-shows">
      <Mark competence={competence} />
      <span>
        <span class="visually-hidden">{t("fair.answer.competence")}</span>{" "}
        <strong>{framework.competences.find(({ code }) => code === competence)?.name}</strong>{" "}
        <span class="fair-level">{framework.levels[level - 1]!.word}</span>
      </span>
    </p>
  );
}

/** Situation, what I did, what it took, which competence, who could testify, what recognition. */
function Method({ context, moment, framework }: Props) {
  const { t, language } = context;
  const { situation, waiting, took, seconds, gave, level, witnesses, recognition } = moment;
  return (
    <Facts
      items={[
        [t("fair.answer.situation"), said(t, situation, waiting)],
        [t("fair.answer.took"), said(t, took, seconds)],
        [t("fair.answer.gave"), say(t, gave)],
        [t("fair.answer.competence"), framework.levels[level - 1]!.description],
        [
          t("fair.answer.witnesses"),
          formatList(language, witnesses.map(({ words }) => say(t, words))),
        ],
        [t("fair.answer.recognition"), say(t, recognition.words)],
      ]}
    />
  );
}

/** A sentence, and one that adds how much, where that was counted. */
function said(t: Translate, sentence: Sentence, counted: Sentence | undefined): Child {
  return (
    <>
      {say(t, sentence)}
      {counted && <span class="fair-counted">{say(t, counted)}</span>}
    </>
  );
}

function KeptWords({ context: { t }, kept }: Pick<Props, "context"> & { kept: KeptMoment }) {
  return (
    <div class="fair-mine">
      <p class="fair-mine-title">
        <Icon name="check" /> {t("fair.answer.kept")}
      </p>
      {[kept.words, kept.elsewhere].map((words) => words && <p class="words">{words}</p>)}
      {kept.who && <p>{t("fair.answer.whoKept", { who: kept.who })}</p>}
    </div>
  );
}

function Answer({ context, round, moment, form }: Props & { form: FormState }) {
  const { t } = context;
  // Several of these forms stand on one page: each names its fields after its moment.
  const own = (name: string) => `${name}-${moment.id}`;
  const mine = ownNames(form, own);
  return (
    <form
      class="form"
      method="post"
      action={`/fair/rounds/${round.id}/moments/${moment.id}`}
      novalidate
    >
      <FormErrors t={t} form={mine} />
      <ChoiceGroup
        t={t}
        form={mine}
        name={own("agree")}
        label={say(t, moment.questions.agree)}
        options={(["yes", "otherwise", "no"] as const).map((value) => ({
          value,
          label: t(`fair.answer.agree.${value}`),
        }))}
      />
      <TextArea
        t={t}
        form={mine}
        name={own("words")}
        label={t("fair.answer.words")}
        rows={3}
        optional
      />
      <TextArea
        t={t}
        form={mine}
        name={own("elsewhere")}
        label={say(t, moment.questions.elsewhere)}
        help={t("fair.answer.elsewhereHelp")}
        rows={3}
        optional
      />
      <Field t={t} form={mine} name={own("who")} label={say(t, moment.questions.who)} optional />
      <Button icon="check">{t("fair.answer.keep")}</Button>
    </form>
  );
}

function ownNames(form: FormState, own: (name: string) => string): FormState {
  const renamed = <T,>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(entries).map(([name, value]) => [name === "form" ? name : own(name), value]),
    );
  return {
    values: renamed(form.values as Record<string, string>),
    errors: renamed(form.errors as Record<string, string>),
  };
}

function formOf({ words, elsewhere, who }: KeptMoment): FormState {
  return {
    values: {
      agree: words ? "otherwise" : "yes",
      words: words ?? "",
      elsewhere: elsewhere ?? "",
      who: who ?? "",
    },
    errors: {},
  };
}
