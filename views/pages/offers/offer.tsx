import type { Award } from "../../../src/recognition/types.ts";
import type { MentionChoice } from "../../../src/recognition/mentions/types.ts";
import { isPublic } from "../../../src/visibility.ts";
import type { Visibility } from "../../../src/identity/types.ts";
import { nameAndHost, type Person } from "../../../src/web/recognition/people.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Time } from "../../components/facts.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { AnswerForms } from "../awards/answer_forms.tsx";
import type { Said } from "../awards/said.tsx";
import { OfferLetter } from "../awards/said.tsx";
import { withKey } from "../credentials/addresses.ts";

export interface OfferPageProps {
  context: PageContext;
  /** The key of the link by which the reader came. */
  linkKey: string;
  award: Award;
  said: Said;
  recipient: Person;
  issuer: Person;
  /** Until when the link opens (ISO 8601). */
  until: string;
  choice?: MentionChoice;
  badge?: { readonly id: string; readonly visibility: Visibility };
  forms: { readonly accept: FormState; readonly decline: FormState };
}

/** An offer to somebody on other software, who came by the link in their message. */
export function OfferPage(props: OfferPageProps) {
  const { context, award, said, recipient, issuer, linkKey } = props;
  const { t, language } = context;
  return (
    <Page
      context={context}
      title={t("awards.byLink.title", { issuer: issuer.name })}
      lead={award.state === "proposed"
        ? t("awards.byLink.lead", { handle: recipient.handle })
        : undefined}
      head={<Again {...props} />}
      unlisted
    >
      <State {...props} />
      <OfferLetter
        context={context}
        said={said}
        facts={[
          [t("awards.facts.recipient"), nameAndHost(recipient)],
          [t("awards.facts.issuer"), <a href={issuer.href}>{issuer.name}</a>],
          [t("awards.facts.proposedAt"), <Time language={language} iso={award.createdAt} />],
        ]}
        evidence={award.evidence}
        linkKey={linkKey}
      />
      {award.state === "proposed" && <Answer {...props} />}
    </Page>
  );
}

/** The choice and the reply; once it is chosen, the choice is the second thing. */
function Answer(props: OfferPageProps) {
  const { context, choice, forms, linkKey } = props;
  const answer = <AnswerForms {...props} at={`/offers/${linkKey}`} />;
  if (!choice) return answer;
  const failed = [forms.accept, forms.decline].some(({ errors }) => Object.keys(errors).length > 0);
  return (
    <Confirm label={context.t("awards.byLink.change")} gentle icon="edit" open={failed}>
      {answer}
    </Confirm>
  );
}

function State(props: OfferPageProps) {
  const { context, award, issuer, badge } = props;
  const { t } = context;
  if (badge) return <Yours {...props} badge={badge} />;
  switch (award.state) {
    case "proposed":
      return <Code {...props} />;
    case "declined":
    case "withdrawn":
      return (
        <Notice kind="info">
          <p>{t(`awards.byLink.${award.state}`, { issuer: issuer.name })}</p>
          {award.state === "withdrawn" && award.reason && <blockquote>{award.reason}</blockquote>}
        </Notice>
      );
    default:
      return (
        <Notice kind="info">
          <p>{t("awards.byLink.signing")}</p>
        </Notice>
      );
  }
}

function Code({ context, choice, issuer, recipient, until }: OfferPageProps) {
  const { t, language } = context;
  if (!choice) return null;
  const { code, name } = choice;
  return (
    <Notice kind="info" title={t("awards.byLink.codeTitle")}>
      <p>{t("awards.byLink.codeText", { issuer: issuer.name, handle: recipient.handle })}</p>
      <CopyField
        t={t}
        id="offer-code"
        label={t("awards.byLink.code")}
        value={`${code.slice(0, 4)}-${code.slice(4)}`}
      />
      <p>{name ? t("awards.byLink.codeName", { name }) : t("awards.byLink.codeNobody")}</p>
      <p>{t("awards.byLink.codeUntil", { date: formatDate(language, until) })}</p>
    </Notice>
  );
}

function Yours(
  { context, badge, issuer, linkKey, until }: OfferPageProps & {
    badge: NonNullable<OfferPageProps["badge"]>;
  },
) {
  const { t, language } = context;
  const open = isPublic(badge.visibility);
  return (
    <Notice kind="success" title={t("awards.byLink.yours")}>
      <p>{t("awards.byLink.yoursText", { date: formatDate(language, until) })}</p>
      <p>
        <strong>{t("awards.byLink.visible")}</strong>{" "}
        {t(`awards.byLink.${open ? "public" : "private"}`, { issuer: issuer.name })}
      </p>
      <Actions>
        <ButtonLink href={withKey(`/credentials/${badge.id}`, linkKey)} icon="award">
          {t("awards.byLink.see")}
        </ButtonLink>
        <PostButton
          action={`/offers/${linkKey}/visibility`}
          fields={{ visibility: open ? "private" : "quiet-public" }}
          kind="quiet"
          icon={open ? "lock" : "world"}
        >
          {t(open ? "awards.byLink.hide" : "awards.byLink.show")}
        </PostButton>
      </Actions>
    </Notice>
  );
}

/** Looks again, while a reply may be on its way. */
function Again({ award, choice, badge }: OfferPageProps) {
  const waits = !badge && (award.state === "accepted" || (award.state === "proposed" && choice));
  return waits ? <meta http-equiv="refresh" content="20" /> : null;
}
