import { isPublic } from "../../../src/visibility.ts";
import { nameAndHost } from "../../../src/web/recognition/people.ts";
import type { FormState } from "../../components/form_state.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { Time } from "../../components/facts.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { BadgeSaid, EvidenceList, Narrative, SaidFacts } from "../awards/said.tsx";
import { EndorsementList } from "../endorsements/endorsement.tsx";
import { Testimonies } from "../testimonies/testimonies.tsx";
import { withKey } from "./addresses.ts";
import type { CredentialView } from "./credential_view.ts";
import { HolderTools, type HolderToolsProps, TakeAlong } from "./holder_tools.tsx";
import { EditionsTool } from "./editions_tool.tsx";
import { LinkPreview } from "../../components/link_preview.tsx";
import { linkedInProfile, Sharing } from "./sharing.tsx";
import { RevokeTool } from "./revoke_tool.tsx";

/** What the holder just did, said back to them. */
export const DONE = ["visibility", "link", "link-closed"] as const;

export interface CredentialPageProps {
  context: PageContext;
  credential: CredentialView;
  /** What only its holder sees. */
  holder?: HolderToolsProps["holder"];
  done?: (typeof DONE)[number];
  /** What only its issuer sees. */
  issuer?: { readonly revoke: FormState };
}

/** A badge: who was recognised, by whom, for what; and what its reader may do with it. */
export function CredentialPage(props: CredentialPageProps) {
  const { context, credential, holder, done, issuer } = props;
  const { t } = context;
  const { said } = credential;
  const told = done && t(`credentials.done.${done}`, {
    who: t(`credentials.visibility.long.${credential.visibility}`),
  });
  return (
    <Page
      context={context}
      title={said.badge.name}
      heading={headingOf(props)}
      head={<Head {...props} />}
      unlisted={credential.visibility !== "public" || credential.linkKey !== undefined}
      announcement={told}
    >
      {told && (
        <Notice kind="success">
          <p>{told}</p>
        </Notice>
      )}
      <Warnings {...props} />
      <div class="letter">
        <BadgeSaid context={context} badge={said.badge} />
        <Narrative context={context} said={said} />
        <CredentialFacts context={context} credential={credential} />
        {credential.evidence.length > 0 && (
          <>
            <h3>{t("awards.evidence.title")}</h3>
            <EvidenceList
              context={context}
              evidence={credential.evidence}
              linkKey={credential.linkKey}
            />
          </>
        )}
      </div>
      <Endorsements {...props} />
      <Testimonies
        context={context}
        testimonies={credential.testimonies}
        linkKey={credential.linkKey}
      />
      <Trust {...props} />
      {holder && (
        <HolderTools context={context} credential={credential} holder={holder} done={done} />
      )}
      {(holder || isPublic(credential.visibility) || credential.linkKey) && (
        <TakeAlong context={context} credential={credential} />
      )}
      {isPublic(credential.visibility) && !credential.revoked && (
        <Sharing
          context={context}
          shared={{
            kind: "badge",
            name: said.badge.name,
            address: credential.address,
            picture: credential.preview,
            linkedIn: linkedInProfile(credential),
          }}
        />
      )}
      {!context.account && isPublic(credential.visibility) && !credential.revoked && (
        <section class="no-print">
          <h2>{t("credentials.seenToo.title")}</h2>
          <p>{t("credentials.seenToo.text")}</p>
          <ButtonLink
            href={`/own-site?thing=/credentials/${credential.id}`}
            kind="quiet"
            icon="award"
          >
            {t("network.ownSite.recommend")}
          </ButtonLink>
        </section>
      )}
      {issuer && !credential.revoked && (
        <>
          <EditionsTool context={context} credential={credential} />
          <RevokeTool context={context} credential={credential} form={issuer.revoke} />
        </>
      )}
    </Page>
  );
}

function headingOf({ context, credential }: CredentialPageProps): string {
  const { t } = context;
  return credential.recipient
    ? t("credentials.heading", { name: credential.recipient })
    : t(credential.team ? "credentials.headingTeam" : "credentials.headingNobody");
}

/** What peers say they saw, and for the holder the way to ask them. */
function Endorsements({ context, credential, holder }: CredentialPageProps) {
  const { t } = context;
  const { endorsements, id, revoked, linkKey } = credential;
  const count = endorsements.length;
  if (count === 0 && (!holder || revoked)) return null;
  const waiting = holder?.endorsementsWaiting ?? 0;
  return (
    <section>
      <h2>{t("endorsements.title")}</h2>
      <p>{count > 0 ? t("endorsements.lead", { count }) : t("endorsements.helpHolder")}</p>
      {waiting > 0 && (
        <Notice kind="info">
          <p>{t("endorsements.waitingHere", { count: waiting })}</p>
        </Notice>
      )}
      <EndorsementList context={context} endorsements={endorsements} linkKey={linkKey} />
      {holder && (
        <Actions>
          {!revoked && (
            <ButtonLink href={`/credentials/${id}/endorsements/new`} icon="send">
              {t("endorsements.ask")}
            </ButtonLink>
          )}
          <ButtonLink href={`/credentials/${id}/endorsements`} kind="quiet" icon="settings">
            {t("endorsements.manage")}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
}

/** Who, by whom, when, how long. */
export function CredentialFacts(
  { context, credential }: { context: PageContext; credential: CredentialView },
) {
  const { t, language } = context;
  const { issuer, recipient, recipientPage, team } = credential;
  const nameless = t(team ? "credentials.namelessTeam" : "credentials.nameless");
  return (
    <SaidFacts
      context={context}
      said={credential.said}
      more={[
        [
          t("awards.facts.recipient"),
          recipientPage ? <a href={recipientPage}>{recipient}</a> : recipient ?? nameless,
        ],
        [t("awards.facts.issuer"), <a href={issuer.href}>{nameAndHost(issuer)}</a>],
        [t("credentials.awarded"), <Time language={language} iso={credential.awardedDate} />],
      ]}
    />
  );
}

function Warnings({ context, credential, holder }: CredentialPageProps) {
  const { t, language } = context;
  const { revoked, expired, said } = credential;
  const issuer = credential.issuer.name;
  if (revoked) {
    return (
      <Notice
        kind="problem"
        title={t("credentials.revoked.title", { date: formatDate(language, revoked.at) })}
      >
        <p>{t("credentials.revoked.text", { issuer })}</p>
        <p>
          {t("common.labelled", {
            label: t("credentials.revoked.why"),
            value: t("common.quoted", { words: revoked.reason }),
          })}
        </p>
        {holder && (
          <>
            <p>{t("credentials.revoked.next", { issuer })}</p>
            <ButtonLink href="/cards" kind="quiet" icon="edit">{t("cards.menu.invite")}</ButtonLink>
          </>
        )}
      </Notice>
    );
  }
  if (!expired) return null;
  const date = formatDate(language, said.validUntil!);
  return (
    <Notice kind="warning">
      <p>{t("credentials.expired", { date })}</p>
    </Notice>
  );
}

/** How anyone can see that it is true, and who keeps the key. */
function Trust({ context, credential }: CredentialPageProps) {
  const { t } = context;
  const open = isPublic(credential.visibility);
  const { name: issuer, host } = credential.issuer;
  return (
    <section>
      <h2>{t("credentials.trust.title")}</h2>
      <p>
        {t("credentials.trust.signed", { issuer })} {open
          ? (
            <a href={`/verify?url=${encodeURIComponent(credential.address)}`}>
              {t("credentials.trust.verify")}
            </a>
          )
          : <a href="/verify">{t("credentials.trust.file")}</a>}
      </p>
      <p class="page-note">
        {host
          ? t("credentials.trust.custodyElsewhere", { issuer, host })
          : t("credentials.trust.custody", { issuer })}
      </p>
    </section>
  );
}

/** For machines, and for the picture that other sites show beside a link. */
function Head({ context, credential }: CredentialPageProps) {
  const { address, said, linkKey } = credential;
  const alternate = (
    <link rel="alternate" type="application/vc+ld+json" href={withKey(address, linkKey)} />
  );
  if (!credential.preview) return alternate;
  return (
    <>
      {alternate}
      <LinkPreview
        context={context}
        address={address}
        title={said.badge.name}
        description={said.narrative}
        site={credential.issuer.name}
        picture={{ path: credential.preview, alt: said.badge.alt }}
        language={said.badge.language}
      />
    </>
  );
}
