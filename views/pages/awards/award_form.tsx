import { achievementImageAddress } from "../../../src/achievements/ob3.ts";
import { frameworkId } from "../../../src/achievements/framework.ts";
import { type Achievement, LEVELS } from "../../../src/achievements/types.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { LANGUAGES } from "../../../src/languages.ts";
import type { AwardDraft } from "../../../src/web/recognition/award_draft.ts";
import type { Person } from "../../../src/web/recognition/people.ts";
import { Actions, Button } from "../../components/button.tsx";
import { type Choice, ChoiceGroup } from "../../components/choice_group.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { LANGUAGE_NAMES } from "../../components/language_switch.tsx";
import { Face } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { EvidenceCount, EvidenceRows } from "./evidence_rows.tsx";

interface Props {
  context: PageContext;
  recipient: Person;
  draft: AwardDraft;
  framework: FrameworkEdition;
  /** The latest version of each. */
  achievements: readonly Achievement[];
}

/** What one says when one recognises somebody, one question after the other. */
export function AwardFormPage(props: Props) {
  const { context, recipient, draft } = props;
  const { t } = context;
  const { form } = draft;
  const title = t("awards.new.title", { name: recipient.name });
  return (
    <Page context={context} title={title} lead={t("awards.new.lead")}>
      <p class="chosen">
        <Face name={recipient.name} image={recipient.image} />
        <span>
          <strong>{recipient.name}</strong>
          {recipient.host && <>{" "}{recipient.handle}</>}
          <br />
          <a href="/awards/new">{t("awards.new.somebodyElse")}</a>
        </span>
      </p>
      <EvidenceCount context={context} draft={draft} />
      <Form t={t} id="award-form" action="/awards/new" form={form} multipart>
        {/* Enter in a field presses a form's first button. */}
        <button
          class="visually-hidden no-print"
          type="submit"
          name="step"
          value="preview"
          tabindex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="id" value={String(form.values.id ?? "")} />
        <input type="hidden" name="recipient" value={recipient.id} />
        <BadgeQuestions {...props} />
        <TextArea
          t={t}
          form={form}
          name="narrative"
          label={t("awards.new.narrative")}
          help={t("awards.new.narrativeHelp")}
          rows={6}
          maxlength={3000}
        />
        <TimeQuestions context={context} draft={draft} />
        <EvidenceRows context={context} draft={draft} />
        <ChoiceGroup
          t={t}
          form={form}
          name="language"
          label={t("awards.new.language")}
          help={t("awards.new.languageHelp")}
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
          grid
        />
        <Field
          t={t}
          form={form}
          name="validUntil"
          type="date"
          label={t("awards.new.validUntil")}
          help={t("awards.new.validUntilHelp")}
          optional
        />
        <Actions>
          <Button name="step" value="preview" icon="eye">{t("awards.new.preview")}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

function BadgeQuestions({ context, draft, framework, achievements }: Props) {
  const { t, language } = context;
  const { form } = draft;
  const picture = (achievement: Achievement | undefined) =>
    achievement && (
      <img
        class="choice-badge"
        src={achievementImageAddress("", { ...achievement, language }, "svg")}
        alt=""
        width="64"
        height="64"
        loading="lazy"
      />
    );
  const competences: Choice[] = framework.competences.map(({ code, name, summary }) => ({
    value: code,
    label: name,
    help: summary,
    picture: picture(achievements.find(({ id }) => id === frameworkId(code, 1))),
  }));
  const designed: Choice[] = achievements.filter(({ competence }) => !competence).map((one) => ({
    value: one.id,
    label: one.name[language],
    help: one.description[language],
    picture: picture(one),
  }));
  return (
    <>
      <ChoiceGroup
        t={t}
        form={form}
        name="badge"
        label={t("awards.new.badge")}
        help={t("awards.new.badgeHelp")}
        options={[...competences, ...designed]}
      />
      <ChoiceGroup
        t={t}
        form={form}
        name="level"
        label={t("awards.new.level")}
        help={t("awards.new.levelHelp")}
        options={LEVELS.map((level) => {
          const { word, description } = framework.levels[level - 1];
          return { value: String(level), label: `${level}. ${word}`, help: description };
        })}
      />
    </>
  );
}

function TimeQuestions({ context, draft }: Pick<Props, "context" | "draft">) {
  const { t } = context;
  const { form } = draft;
  return (
    <>
      <Field
        t={t}
        form={form}
        name="hours"
        label={t("awards.new.hours")}
        help={t("awards.new.hoursHelp")}
        inputmode="decimal"
        autocomplete="off"
        optional
      />
      <fieldset class="field fieldset-row">
        <legend class="field-label">
          {t("awards.new.period")}
          <span class="field-optional">{t("common.form.optional")}</span>
        </legend>
        <Field t={t} form={form} name="from" type="date" label={t("awards.new.from")} optional />
        <Field t={t} form={form} name="to" type="date" label={t("awards.new.to")} optional />
      </fieldset>
    </>
  );
}
