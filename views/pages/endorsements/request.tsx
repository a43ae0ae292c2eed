import type { Actor } from "../../../src/identity/types.ts";
import type { EndorsementRequest } from "../../../src/recognition/endorsements/types.ts";
import type { ClaimedCompetence } from "../../../src/web/cards/claimed.ts";
import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import { Actions, Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { FileField } from "../../components/file_field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import { ReasonField } from "../../components/reason_field.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { Claimed, SeenFields } from "../cards/seen.tsx";
import type { BadgeView } from "../verify/verify_result.tsx";

export interface RequestPageProps {
  context: PageContext;
  request: EndorsementRequest;
  asker: PersonInSight;
  /** In whose name one answers. */
  endorser: Actor;
  /** Absent while it still comes from elsewhere, and once the request is closed. */
  badge?: BadgeView & { readonly image?: string };
  /** Of a card: what it claims, and what of it is asked about by itself. */
  claimed: readonly ClaimedCompetence[];
  asked: readonly ClaimedCompetence[];
  forms: { readonly answer: FormState; readonly decline: FormState };
}

/** What one is asked: the badge and the asker's words, then one's own. */
export function RequestPage(props: RequestPageProps) {
  const { context, request, asker, badge } = props;
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("endorsements.request.title", { name: asker.title })}
      lead={request.badgeName
        ? t("endorsements.request.lead", { badge: request.badgeName })
        : undefined}
      unlisted
    >
      {request.message && (
        <blockquote class="narrative">
          <p>{request.message}</p>
        </blockquote>
      )}
      {request.state !== "asked" && <Closed {...props} />}
      {request.state === "asked" && !badge && (
        <Notice kind="info">
          <p>{t("endorsements.request.coming")}</p>
        </Notice>
      )}
      {badge && (
        <>
          <AskedBadge context={context} badge={badge} claimed={props.claimed} />
          <AnswerForm {...props} />
          <DeclineForm {...props} />
        </>
      )}
    </Page>
  );
}

function Closed({ context, request }: RequestPageProps) {
  const { t } = context;
  const [first] = Object.values(request.endorsements ?? {});
  const given = first?.split("/").at(-1);
  return (
    <Notice kind="info" title={t(`endorsements.closed.${request.state as Ended}`)}>
      {request.state === "answered" && given
        ? <a href={`/endorsements/${given}`}>{t("endorsements.request.seeYours")}</a>
        : <a href="/parcours">{t("endorsements.request.toParcours")}</a>}
    </Notice>
  );
}

type Ended = Exclude<EndorsementRequest["state"], "asked">;

function AskedBadge(
  { context, badge, claimed }: Pick<RequestPageProps, "context" | "claimed"> & {
    badge: NonNullable<RequestPageProps["badge"]>;
  },
) {
  const { t, language } = context;
  return (
    <div class="letter">
      <div class="badge-said">
        {badge.image && <img src={badge.image} alt="" width="128" height="128" />}
        <div class="stack">
          <h2 lang={badge.language}>{badge.name}</h2>
        </div>
      </div>
      {badge.narrative && (
        <blockquote class="narrative">
          <p class="words" lang={badge.language}>{badge.narrative}</p>
        </blockquote>
      )}
      {claimed.map((one) => <Claimed one={one} lang={badge.language} />)}
      <Facts
        items={[
          [t("awards.facts.recipient"), badge.recipient ?? t("credentials.nameless")],
          [t("awards.facts.issuer"), badge.issuer],
          [
            t("credentials.awarded"),
            badge.awarded && <Time language={language} iso={badge.awarded} />,
          ],
        ]}
      />
    </div>
  );
}

function AnswerForm(props: RequestPageProps) {
  const { context, request, asker, endorser, forms, asked } = props;
  const { t } = context;
  const form = forms.answer;
  const kept = valueOf(form, "kept");
  return (
    <section>
      <h2>{t("endorsements.write.title")}</h2>
      <p>{t("endorsements.write.lead", { name: asker.title })}</p>
      <Form
        t={t}
        id="answer-form"
        action={`/endorsement-requests/${request.id}/answer`}
        form={form}
        multipart
      >
        {asked.map((one) => (
          <SeenFields context={context} form={form} one={one} lang={props.badge?.language} />
        ))}
        {asked.length === 0 && (
          <TextArea
            t={t}
            form={form}
            name="text"
            label={t("endorsements.write.text")}
            help={t("endorsements.write.textHelp")}
            rows={6}
            maxlength={3000}
          />
        )}
        <Field
          t={t}
          form={form}
          name="relation"
          label={t("endorsements.relation")}
          help={t("endorsements.write.relationHelp")}
          maxlength={200}
          autocomplete="off"
        />
        <Field
          t={t}
          form={form}
          name="when"
          label={t("endorsements.when")}
          help={t("endorsements.write.whenHelp")}
          maxlength={200}
          autocomplete="off"
          optional
        />
        <Field
          t={t}
          form={form}
          name="setting"
          label={t("endorsements.setting")}
          help={t("endorsements.write.settingHelp")}
          maxlength={200}
          autocomplete="off"
          optional
        />
        {asked.length === 0 && (
          <FileField
            t={t}
            form={form}
            name="file"
            label={t("endorsements.write.file")}
            help={kept
              ? t("endorsements.write.fileKept", { name: kept })
              : t("endorsements.write.fileHelp")}
            optional
          />
        )}
        <input type="hidden" name="upload" value={valueOf(form, "upload")} />
        {asked.length === 0 && (
          <ChoiceGroup
            t={t}
            form={form}
            name="told"
            label={t("endorsements.write.told.label")}
            options={[{
              value: "yes",
              label: t("endorsements.write.told.yes"),
              help: t("endorsements.write.told.help"),
            }]}
            multiple
            optional
          />
        )}
        <Notice kind="info" title={t("endorsements.write.signTitle", { name: endorser.name })}>
          <p>{t("endorsements.write.signText", { asker: asker.title })}</p>
          <p>{t("endorsements.write.signForGood")}</p>
        </Notice>
        <Actions>
          <Button icon="check">{t("endorsements.write.sign")}</Button>
        </Actions>
      </Form>
    </section>
  );
}

function DeclineForm({ context, request, asker, forms }: RequestPageProps) {
  const { t } = context;
  const form = forms.decline;
  return (
    <Confirm
      label={t("endorsements.decline.open")}
      icon="x"
      open={Object.keys(form.errors).length > 0}
    >
      <p>{t("endorsements.decline.help", { name: asker.title })}</p>
      <Form
        t={t}
        id="decline-form"
        action={`/endorsement-requests/${request.id}/decline`}
        form={form}
      >
        <ReasonField t={t} form={form} label={t("endorsements.decline.reason")} />
        <Actions>
          <Button kind="danger" icon="x">{t("endorsements.decline.now")}</Button>
        </Actions>
      </Form>
    </Confirm>
  );
}
