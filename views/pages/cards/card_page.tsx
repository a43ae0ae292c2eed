import type { CompetenceCode } from "../../../src/achievements/types.ts";
import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import type { OpenShareLink } from "../../../src/recognition/access/share_links.ts";
import type { CardRecord } from "../../../src/recognition/types.ts";
import type { CardFace } from "../../../src/web/cards/face.ts";
import { isPublic } from "../../../src/visibility.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { withKey } from "../credentials/addresses.ts";
import { LinkPreview } from "../../components/link_preview.tsx";
import { linkedInPost, Sharing } from "../credentials/sharing.tsx";
import { EndorsementList } from "../endorsements/endorsement.tsx";
import { Ends, TakeAlong, Visiting } from "./take_along.tsx";
import { CardSharing, readersOf } from "./sharing.tsx";
import { CardSheet } from "./sheet.tsx";
import { CardVersions, type ListedVersion } from "./versions.tsx";

/** What was just done with a card, as its address says it. */
export const CARD_DONE = ["signed", "visibility", "link", "link-closed", "withdrawn"] as const;

export interface CardPageProps {
  context: PageContext;
  record: CardRecord;
  face: CardFace;
  endorsements: readonly ShownEndorsement[];
  /** Which competence each endorsement speaks of, by its address; absent: the whole card. */
  about: ReadonlyMap<string, CompetenceCode>;
  /** Its address for ever. */
  address: string;
  /** The path of the picture for other sites, if it is public. */
  preview?: string;
  /** The page of whose card it is, where they show it to everyone under the card's name. */
  recipientPage?: string;
  linkKey?: string;
  done?: (typeof CARD_DONE)[number];
  /** What its holder may do; absent for everyone else. */
  holder?: {
    readonly links: readonly OpenShareLink[];
    readonly visibility: FormState;
    readonly link: FormState;
    readonly versions: readonly ListedVersion[];
    /** How many endorsements wait for their yes. */
    readonly waiting: number;
    /** Until when it is kept, where its holder has no account. */
    readonly keptUntil?: string;
  };
}

/** A signed competence card: what it says, whose word it is, and what its holder may do. */
export function SignedCardPage(props: CardPageProps) {
  const { context, record, face, address, preview, linkKey, done, holder } = props;
  const { t } = context;
  const told = done && t(`cards.done.${done}`, {
    who: readersOf(t, record.visibility),
  });
  return (
    <Page
      context={context}
      title={face.title}
      heading={false}
      head={<Head {...props} />}
      unlisted={record.visibility !== "public" || linkKey !== undefined}
      announcement={told}
    >
      {told && (
        <Notice kind="success">
          <p>{told}</p>
        </Notice>
      )}
      <Withdrawn {...props} />
      <CardSheet
        context={context}
        face={face}
        heading="h1"
        parts={(one) => {
          const sound = record.content.competences
            .find(({ competence }) => competence === one.competence)?.example?.sound;
          const asks = holder && !holder.keptUntil && !record.revoked;
          return (
            <>
              {sound && (
                <audio
                  controls
                  preload="none"
                  aria-label={t("cards.card.listen")}
                  src={withKey(`/credentials/${record.id}/sounds/${one.competence}`, linkKey)}
                >
                </audio>
              )}
              {asks && (
                <p class="no-print">
                  <a
                    class="card-claim"
                    lang={context.language}
                    href={`/claims/new?card=${record.id}&competence=${one.competence}`}
                  >
                    {t("cards.claims.ask")}
                  </a>
                </p>
              )}
            </>
          );
        }}
      />
      <Endorsements {...props} />
      {holder?.keptUntil && <Visiting {...props} keptUntil={holder.keptUntil} />}
      <Trust {...props} />
      {holder && !holder.keptUntil && (
        <CardSharing
          context={context}
          record={record}
          face={face}
          address={address}
          done={done}
          {...holder}
        />
      )}
      <TakeAlong context={context} record={record} linkKey={linkKey} />
      {isPublic(record.visibility) && !record.revoked && (
        <Sharing
          context={context}
          shared={{
            kind: "card",
            name: face.title,
            address,
            picture: preview,
            linkedIn: linkedInPost(address),
          }}
        />
      )}
      {holder && <CardVersions context={context} record={record} versions={holder.versions} />}
      {holder && <Ends {...props} />}
    </Page>
  );
}

/** Who saw what, in their words; for the holder the way to ask. */
function Endorsements(
  { context, record, face, endorsements, about, holder, linkKey }: CardPageProps,
) {
  const { t } = context;
  const asks = holder && !holder.keptUntil;
  if (endorsements.length === 0 && !asks) return null;
  const names = new Map(face.competences.map(({ competence, name }) => [competence, name]));
  const titles = new Map(endorsements.map(({ address, subject }) => {
    const competence = about.get(address);
    return [subject, competence ? names.get(competence) ?? competence : t("cards.ask.whole")];
  }));
  return (
    <section class="no-print">
      <h2>{t("cards.ask.title")}</h2>
      {endorsements.length === 0 && <p>{t("cards.ask.none")}</p>}
      {holder && holder.waiting > 0 && (
        <Notice>
          <p>{t("endorsements.waitingHere", { count: holder.waiting })}</p>
        </Notice>
      )}
      <EndorsementList
        context={context}
        endorsements={endorsements}
        about={titles}
        linkKey={linkKey}
      />
      {asks && (
        <Actions>
          {!record.revoked && (
            <ButtonLink href={`/credentials/${record.id}/endorsements/new`} icon="send">
              {t("endorsements.ask")}
            </ButtonLink>
          )}
          <ButtonLink
            href={`/credentials/${record.id}/endorsements`}
            kind="quiet"
            icon="settings"
          >
            {t("endorsements.manage")}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
}

function Withdrawn({ context: { t, language }, record, holder }: CardPageProps) {
  const { revoked } = record;
  if (!revoked) return null;
  const newest = holder?.versions[0];
  return (
    <Notice
      kind="warning"
      title={t(revoked.reason === "replaced" ? "cards.gone.replaced" : "cards.gone.takenBack", {
        date: formatDate(language, revoked.at),
      })}
    >
      {newest && newest.id !== record.id && (
        <p>
          <a href={`/credentials/${newest.id}`}>{t("cards.gone.newest")}</a>
        </p>
      )}
    </Notice>
  );
}

/** How anyone can see that it is true, and what that means. */
function Trust({ context, record, face, address, recipientPage }: CardPageProps) {
  const { t } = context;
  return (
    <section class="no-print">
      <h2>{t("cards.trust.title")}</h2>
      <p>
        {t("cards.trust.own")} {isPublic(record.visibility)
          ? (
            <a href={`/verify?url=${encodeURIComponent(address)}`}>
              {t("cards.trust.verify")}
            </a>
          )
          : <a href="/verify">{t("cards.trust.file")}</a>}
      </p>
      {recipientPage && face.name && (
        <p>
          <a href={recipientPage}>{t("cards.trust.who", { name: face.name })}</a>
        </p>
      )}
      <p class="page-note">{t("cards.trust.custody")}</p>
    </section>
  );
}

/** For machines, and for the picture that other sites show beside a link. */
function Head({ context, face, address, preview, linkKey }: CardPageProps) {
  const alternate = (
    <link rel="alternate" type="application/vc+ld+json" href={withKey(address, linkKey)} />
  );
  if (!preview) return alternate;
  return (
    <>
      {alternate}
      <LinkPreview
        context={context}
        address={address}
        title={face.title}
        description={[face.role, face.association].filter(Boolean).join(" – ")}
        site={context.organisation?.name}
        picture={{ path: preview, alt: face.alt }}
        language={face.language}
      />
    </>
  );
}
