import type { Moment } from "../../../game/debrief/moment.ts";
import { say } from "../../../game/simulation/sentences.ts";
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
import type { DebriefProps } from "./debrief.tsx";

type Props = DebriefProps & { moment: Moment };

/** One moment by the method, and the question whether it was so. */
export function MomentCard(props: Props) {
  const { context, moment, answering, letGo } = props;
  const { t } = context;
  const kept = props.kept.find(({ told }) => told.id === moment.id);
  const answers = answering.moment === moment.id;
  return (
    <article class="fair-moment" id={moment.id}>
      <h3>{say(t, moment.did)}</h3>
      <p class="page-note">
        {say(t, moment.when)}. {moment.waiting && say(t, moment.waiting)}{" "}
        {moment.seconds && say(t, moment.seconds)}
      </p>
      <Method {...props} />
      {kept && !answers && <KeptWords context={context} kept={kept} />}
      {letGo === moment.id && <p>{t("fair.answer.letGo")}</p>}
      <div class="no-print">
        {answers && Object.keys(answering.form.errors).length > 0
          ? <Answer {...props} form={answering.form} />
          : (
            <Confirm
              label={kept ? t("fair.answer.change") : say(t, moment.questions.agree)}
              icon="edit"
              gentle
            >
              <Answer {...props} form={kept ? formOf(kept) : EMPTY_FORM} />
            </Confirm>
          )}
      </div>
    </article>
  );
}

/** Situation, what I did, what it took, which competence, who could testify, what recognition. */
function Method({ context, moment, framework }: Props) {
  const { t, language } = context;
  const level = framework.levels[moment.level - 1]!;
  return (
    <Facts
      items={[
        [t("fair.answer.situation"), say(t, moment.situation)],
        [t("fair.answer.took"), say(t, moment.took)],
        [t("fair.answer.gave"), say(t, moment.gave)],
        [
          t("fair.answer.competence"),
          <>
            <strong>
              {framework.competences.find(({ code }) => code === moment.competence)?.name}
            </strong>. {level.description}
          </>,
        ],
        [
          t("fair.answer.witnesses"),
          formatList(language, moment.witnesses.map(({ words }) => say(t, words))),
        ],
        [t("fair.answer.recognition"), say(t, moment.recognition.words)],
      ]}
    />
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
