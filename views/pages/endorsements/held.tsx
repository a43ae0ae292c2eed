import type {
  OwnEndorsement,
  ShownEndorsement,
} from "../../../src/recognition/endorsements/lists.ts";
import type { EndorsementRequest } from "../../../src/recognition/endorsements/types.ts";
import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import type { BadgeView } from "../../../src/web/recognition/badges.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Time } from "../../components/facts.tsx";
import { Notice } from "../../components/notice.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { HeldTestimonies, type HeldTestimoniesProps } from "../testimonies/testimonies.tsx";
import { EndorsementList } from "./endorsement.tsx";
import { KeepOrRefuse } from "./keep_or_refuse.tsx";
import { PutAside } from "./put_aside.tsx";

interface Props {
  context: PageContext;
  /** The badge's record. */
  credential: string;
  badge: BadgeView;
  /** Of a card: what each of its competences is called, by its own id. */
  about?: ReadonlyMap<string, string>;
  issuer: string;
  /** What came back and waits for a yes. */
  waiting: readonly OwnEndorsement[];
  kept: readonly ShownEndorsement[];
  /** What they refused or took off, and may still show. */
  aside: readonly OwnEndorsement[];
  requests: readonly { readonly request: EndorsementRequest; readonly endorser: PersonInSight }[];
  attachment: {
    readonly state: "none" | "asked" | "refused" | "gone";
    readonly reason?: string;
  };
  canAsk: boolean;
  /** What people on other software say. */
  testimonies: HeldTestimoniesProps;
}

/** A badge's endorsements, as its holder looks after them. */
export function HeldPage(props: Props) {
  const { context, credential, badge, waiting, kept, aside, requests, canAsk, testimonies } = props;
  const { t } = context;
  const here = [waiting, kept, aside, requests, ...Object.values(testimonies)];
  const nothing = here.every(({ length }) => length === 0);
  return (
    <Page
      context={context}
      title={t("endorsements.held.title")}
      lead={props.about ? badge.name : t("endorsements.held.lead", { badge: badge.name })}
      unlisted
    >
      <ButtonLink href={`/credentials/${credential}`} kind="quiet" icon="arrow-left">
        {t(props.about ? "cards.claims.toCard" : "endorsements.backToBadge")}
      </ButtonLink>
      <AttachmentNotice {...props} />
      {waiting.length > 0 && (
        <section>
          <h2>{t("endorsements.held.waiting", { count: waiting.length })}</h2>
          <p>{t("endorsements.held.waitingHelp")}</p>
          <EndorsementList
            context={context}
            endorsements={waiting}
            about={props.about}
            actions={({ id }) => <KeepOrRefuse t={t} id={id} keep={t("endorsements.keep")} />}
          />
        </section>
      )}
      {kept.length > 0 && <Kept {...props} />}
      <PutAside
        context={context}
        endorsements={aside}
        about={props.about}
        label={t("endorsements.keep")}
      />
      <HeldTestimonies context={context} {...testimonies} />
      {nothing && (
        <EmptyState title={t("endorsements.held.empty")}>
          <p>{t("endorsements.held.emptyText")}</p>
        </EmptyState>
      )}
      {canAsk && (
        <Actions>
          <ButtonLink
            href={`/credentials/${credential}/endorsements/new`}
            kind={waiting.length > 0 ? "quiet" : "primary"}
            icon="send"
          >
            {t("endorsements.ask")}
          </ButtonLink>
        </Actions>
      )}
      {requests.length > 0 && <Requests {...props} />}
    </Page>
  );
}

function AttachmentNotice({ context, credential, issuer, attachment }: Props) {
  const { t } = context;
  if (attachment.state === "none") return null;
  if (attachment.state === "asked") {
    return (
      <Notice kind="info">
        <p>{t("endorsements.attachment.asked", { issuer })}</p>
      </Notice>
    );
  }
  const revoked = attachment.reason === "badge-revoked";
  return (
    <Notice
      kind="warning"
      title={t(`endorsements.attachment.${attachment.state}`, { issuer })}
    >
      <p>{t("endorsements.attachment.beside")}</p>
      <Actions>
        <ButtonLink
          href={`/credentials/${credential}/presentation.json`}
          kind="quiet"
          icon="download"
          download
        >
          {t("endorsements.attachment.download")}
        </ButtonLink>
        {!revoked && (
          <PostButton action={`/credentials/${credential}/endorsements/again`} kind="quiet">
            {t("endorsements.attachment.again")}
          </PostButton>
        )}
      </Actions>
    </Notice>
  );
}

function Kept({ context, kept, about }: Props) {
  const { t } = context;
  return (
    <section>
      <h2>{t("endorsements.held.kept", { count: kept.length })}</h2>
      <EndorsementList
        context={context}
        endorsements={kept}
        about={about}
        actions={(one) =>
          one.id && (
            <PostButton action={`/endorsements/${one.id}/take-off`} kind="quiet" icon="trash">
              {t("endorsements.takeOff")}
            </PostButton>
          )}
      />
    </section>
  );
}

function Requests({ context, requests }: Props) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("endorsements.held.requests")}</h2>
      <TileList label={t("endorsements.held.requests")}>
        {requests.map(({ request, endorser }) => (
          <PersonTile
            href={endorser.href}
            name={endorser.title}
            image={endorser.image}
            lines={[
              <Time language={language} iso={request.createdAt} />,
              ...(request.reason ? [t("common.quoted", { words: request.reason })] : []),
            ]}
            state={t(`endorsements.state.${request.state}`)}
          >
            {request.state === "asked" && (
              <PostButton
                action={`/endorsement-requests/${request.id}/withdraw`}
                kind="quiet"
                icon="x"
              >
                {t("endorsements.withdrawRequest")}
              </PostButton>
            )}
          </PersonTile>
        ))}
      </TileList>
    </section>
  );
}
