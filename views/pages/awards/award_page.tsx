import type { Award } from "../../../src/recognition/types.ts";
import { nameAndHost, type Person } from "../../../src/web/recognition/people.ts";
import type { FormState } from "../../components/form_state.ts";
import { BackLink } from "../../components/back_link.tsx";
import { ButtonLink } from "../../components/button.tsx";
import { Time } from "../../components/facts.tsx";
import { Notice, type NoticeKind } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { AnswerForms } from "./answer_forms.tsx";
import type { Said } from "./said.tsx";
import { IssuerTools } from "./issuer_tools.tsx";
import { OfferLetter } from "./said.tsx";

export interface AwardPageProps {
  context: PageContext;
  award: Award;
  said: Said;
  recipient: Person;
  issuer: Person;
  /** Who decided, as long as they are here. */
  proposedBy?: Person;
  /** In which of its two sides the reader takes part. */
  sides: { readonly recipient: boolean; readonly issuer: boolean };
  forms: { readonly accept: FormState; readonly decline: FormState; readonly withdraw: FormState };
}

/** One offer, for the two sides of it: what it says, and what each may do. */
export function AwardPage(props: AwardPageProps) {
  const { context, award, said, recipient, issuer, proposedBy, sides } = props;
  const { t, language } = context;
  const title = sides.recipient
    ? recipient.type === "Person"
      ? t("awards.page.toYou", { issuer: issuer.name })
      : t("awards.page.toTeam", { issuer: issuer.name, name: recipient.name })
    : t("awards.page.toOther", { name: recipient.name });
  return (
    <Page context={context} title={title} unlisted head={<Refresh award={award} issuer={issuer} />}>
      <State {...props} />
      <OfferLetter
        context={context}
        said={said}
        facts={[
          [t("awards.facts.recipient"), nameAndHost(recipient)],
          [t("awards.facts.issuer"), nameAndHost(issuer)],
          [t("awards.facts.proposedBy"), proposedBy?.name],
          [t("awards.facts.proposedAt"), <Time language={language} iso={award.createdAt} />],
        ]}
        evidence={award.evidence}
      />
      {sides.recipient && award.state === "proposed" && <AnswerForms {...props} />}
      {sides.issuer && award.state === "proposed" && <IssuerTools {...props} />}
      {sides.recipient && <BackLink href="/parcours">{t("awards.parcours.title")}</BackLink>}
      {sides.issuer && <BackLink href="/awards">{t("awards.list.title")}</BackLink>}
    </Page>
  );
}

const KIND: Record<Exclude<Award["state"], "accepted">, NoticeKind> = {
  proposed: "info",
  issued: "success",
  declined: "info",
  withdrawn: "warning",
};

function State(props: AwardPageProps) {
  const { context, award, sides } = props;
  const { t } = context;
  if (award.state === "accepted") return <Signing {...props} />;
  const side = sides.recipient ? "recipient" : "issuer";
  return (
    <Notice kind={KIND[award.state]}>
      <p>{t(`awards.state.${side}.${award.state}`)}</p>
      {award.reason && <blockquote>{award.reason}</blockquote>}
      {award.credential && (
        <p>
          <a href={`/credentials/${award.credential}`}>{t("awards.page.see")}</a>
        </p>
      )}
    </Notice>
  );
}

/** Asks again until the badge is signed: here a matter of moments, elsewhere of that site's. */
function Signing({ context, award, issuer }: AwardPageProps) {
  const { t } = context;
  const again = {
    "hx-get": `/awards/${award.id}?known=accepted`,
    "hx-trigger": issuer.host ? "every 10s" : "every 1s",
    "hx-target": "#main",
    "hx-swap": "outerHTML",
    "hx-replace-url": "true",
  };
  return (
    <div {...again}>
      <Notice
        kind="info"
        title={t(issuer.host ? "awards.signing.elsewhereTitle" : "awards.signing.title")}
      >
        <p>
          {issuer.host
            ? t("awards.signing.elsewhere", { issuer: nameAndHost(issuer) })
            : t("awards.signing.text")}
        </p>
        <ButtonLink kind="quiet" href={`/awards/${award.id}`}>
          {t("awards.signing.look")}
        </ButtonLink>
      </Notice>
    </div>
  );
}

function Refresh({ award, issuer }: Pick<AwardPageProps, "award" | "issuer">) {
  if (award.state !== "accepted") return null;
  return (
    <noscript>
      <meta http-equiv="refresh" content={issuer.host ? "10" : "2"} />
    </noscript>
  );
}
