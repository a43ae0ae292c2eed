import { Actions, Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { ReasonField } from "../../components/reason_field.tsx";
import type { AwardPageProps } from "./award_page.tsx";

type AnswerProps =
  & Pick<AwardPageProps, "context" | "award" | "recipient" | "issuer">
  & {
    readonly forms: Pick<AwardPageProps["forms"], "accept" | "decline">;
    /** Where the answers go; by default the award's own address. */
    readonly at?: string;
    /** The key of the link by which the reader came: then a reply confirms what they choose here. */
    readonly linkKey?: string;
  };

/** The recipient's answer: yes, with a name and evidence they choose, or no. */
export function AnswerForms(
  { context, award, recipient, issuer, forms, at = `/awards/${award.id}`, linkKey }: AnswerProps,
) {
  const { t } = context;
  const { accept, decline } = forms;
  return (
    <section>
      <h2>{t("awards.answer.title")}</h2>
      <Form t={t} id="accept-form" action={`${at}/accept`} form={accept}>
        <ChoiceGroup
          t={t}
          form={accept}
          name="shown"
          label={t("awards.answer.name")}
          help={t("awards.answer.nameHelp")}
          options={[
            { value: "real", label: recipient.name },
            {
              value: "none",
              label: t("awards.answer.noName"),
              help: t("awards.answer.noNameHelp"),
            },
            {
              value: "other",
              label: t("awards.answer.otherName"),
              help: t("awards.answer.otherNameHelp"),
            },
          ]}
        />
        <Field
          t={t}
          form={accept}
          name="name"
          label={t("awards.answer.otherNameField")}
          autocomplete="off"
          maxlength={120}
          optional
        />
        {award.evidence.length > 0 && (
          <ChoiceGroup
            t={t}
            form={accept}
            name="evidence"
            label={t("awards.answer.evidence")}
            help={t("awards.answer.evidenceHelp")}
            options={award.evidence.map((item, index) => ({
              value: item.id,
              label: item.name || t("awards.evidence.number", { number: index + 1 }),
              help: item.narrative ?? item.url ?? t("awards.evidence.fileNote"),
            }))}
            multiple
            optional
          />
        )}
        <Notice kind="info" title={t("awards.answer.privateTitle")}>
          <p>{t("awards.answer.private")}</p>
          <p>{t("awards.answer.copies")}</p>
        </Notice>
        <Actions>
          <Button icon="check">
            {t(linkKey ? "awards.byLink.choose" : "awards.answer.accept")}
          </Button>
        </Actions>
      </Form>
      <Confirm
        label={t("awards.answer.decline")}
        icon="x"
        open={Object.keys(decline.errors).length > 0}
      >
        <p>{t("awards.answer.declineHelp", { issuer: issuer.name })}</p>
        <Form t={t} id="decline-form" action={`${at}/decline`} form={decline}>
          <ReasonField t={t} form={decline} label={t("awards.answer.reason")} />
          <Actions>
            <Button kind="danger" icon="x">{t("awards.answer.declineNow")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </section>
  );
}
