import type { Actor } from "../../../src/identity/types.ts";
import type { Award } from "../../../src/recognition/types.ts";
import type { FormState } from "../../components/form_state.ts";
import { ButtonLink } from "../../components/button.tsx";
import { Time } from "../../components/facts.tsx";
import { Notice, type NoticeKind } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { AnswerForms } from "./answer_forms.tsx";
import { BadgeSaid, EvidenceList, Narrative, type Said, SaidFacts } from "./said.tsx";
import { IssuerTools } from "./issuer_tools.tsx";

export interface AwardPageProps {
  context: PageContext;
  award: Award;
  said: Said;
  recipient: Actor;
  issuer: Actor;
  /** Who decided, as long as they are here. */
  proposedBy?: Actor;
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
    <Page context={context} title={title} unlisted head={<Refresh award={award} />}>
      <State {...props} />
      <div class="letter">
        <BadgeSaid context={context} badge={said.badge} />
        <Narrative context={context} said={said} />
        <SaidFacts
          context={context}
          said={said}
          more={[
            [t("awards.facts.recipient"), recipient.name],
            [t("awards.facts.issuer"), issuer.name],
            [t("awards.facts.proposedBy"), proposedBy?.name],
            [t("awards.facts.proposedAt"), <Time language={language} iso={award.createdAt} />],
          ]}
        />
        {award.evidence.length > 0 && (
          <>
            <h3>{t("awards.evidence.title")}</h3>
            <EvidenceList context={context} evidence={award.evidence} />
          </>
        )}
      </div>
      {sides.recipient && award.state === "proposed" && <AnswerForms {...props} />}
      {sides.issuer && award.state === "proposed" && <IssuerTools {...props} />}
    </Page>
  );
}

const KIND: Record<Exclude<Award["state"], "accepted">, NoticeKind> = {
  proposed: "info",
  issued: "success",
  declined: "info",
  withdrawn: "warning",
};

function State({ context, award, sides }: AwardPageProps) {
  const { t } = context;
  if (award.state === "accepted") return <Signing context={context} award={award} />;
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

/** Asks again until the badge is signed, which is a matter of moments. */
function Signing({ context, award }: { context: PageContext; award: Award }) {
  const { t } = context;
  const again = {
    "hx-get": `/awards/${award.id}`,
    "hx-trigger": "every 1s",
    "hx-target": "#main",
    "hx-swap": "outerHTML",
  };
  return (
    <div {...again}>
      <Notice kind="info" title={t("awards.signing.title")}>
        <p>{t("awards.signing.text")}</p>
        <ButtonLink kind="quiet" href={`/awards/${award.id}`}>
          {t("awards.signing.look")}
        </ButtonLink>
      </Notice>
    </div>
  );
}

function Refresh({ award }: { award: Award }) {
  if (award.state !== "accepted") return null;
  return (
    <noscript>
      <meta http-equiv="refresh" content="2" />
    </noscript>
  );
}
