import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { isPublic } from "../../../src/visibility.ts";
import type { RecognitionTile } from "../../../src/web/tiles.ts";
import { ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { RecognitionTiles } from "../../components/recognition_tiles.tsx";
import { LinkPreview } from "../../components/link_preview.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { EndorsementList } from "../endorsements/endorsement.tsx";

interface Props {
  context: PageContext;
  actor: Actor;
  /** `@handle@host`: what one types elsewhere to find them. */
  address: string;
  given: readonly RecognitionTile[];
  received: readonly RecognitionTile[];
  /** The competence cards a person shows to everyone. */
  cards: readonly RecognitionTile[];
  /** What other associations say of this one. */
  endorsements: readonly ShownEndorsement[];
}

/** The page of an association, a team or a member. */
export function ActorPage(props: Props) {
  const { context, actor, address, given, received, cards, endorsements } = props;
  const { t, language, account } = context;
  const { place, kind } = actor;
  const isBare = [given, received, cards, endorsements].every((shown) => shown.length === 0);
  return (
    <Page
      context={context}
      title={actor.name}
      heading={<Named actor={actor} />}
      lead={actor.summary || undefined}
      unlisted={actor.visibility !== "public"}
      head={<Head context={context} actor={actor} />}
    >
      <Facts
        items={[
          [t("home.actor.kind"), kind && kind !== "team" ? t(`home.kind.${kind}`) : undefined],
          [t("home.actor.place"), place && `${place.postalCode} ${place.commune}`],
          [
            t("home.actor.since"),
            <Time language={language} iso={actor.createdAt} />,
          ],
        ]}
      />
      {account?.id === actor.id && (
        <ButtonLink href="/account" kind="quiet" icon="edit">{t("home.actor.edit")}</ButtonLink>
      )}
      {account && account.id !== actor.id && (
        <ButtonLink
          href={`/network/someone?name=${actor.id}`}
          kind="quiet"
          icon="user-plus"
        >
          {t("network.follow")}
        </ButtonLink>
      )}
      {!account && isPublic(actor.visibility) && (
        <ButtonLink href={`/own-site?thing=/actors/${actor.id}`} icon="user-plus">
          {t("network.ownSite.follow")}
        </ButtonLink>
      )}
      {isBare && <p>{t("home.actor.bare")}</p>}
      <Shown context={context} title={t("home.actor.received")} tiles={received} names="issuer" />
      <Shown context={context} title={t("home.actor.cards")} tiles={cards} names="issuer" />
      <Shown context={context} title={t("home.actor.given")} tiles={given} id="given" />
      {endorsements.length > 0 && (
        <section>
          <h2>{t("endorsements.recognised")}</h2>
          <EndorsementList context={context} endorsements={endorsements} />
        </section>
      )}
      <CopyField t={t} id="actor-address" label={t("home.actor.address")} value={address} />
      <p class="page-note">
        {t(actor.type === "Person" ? "home.actor.custodyPerson" : "home.actor.custody")}
      </p>
    </Page>
  );
}

/** For other software, and for the sites on which somebody shares the address of the page. */
function Head({ context, actor }: { context: PageContext; actor: Actor }) {
  const path = `/actors/${actor.id}`;
  return (
    <>
      <link rel="alternate" type="application/activity+json" href={path} />
      {actor.visibility === "public" && (
        <LinkPreview
          context={context}
          address={context.origin + path}
          title={actor.name}
          description={actor.summary}
          site={context.organisation?.name}
          language={context.language}
        />
      )}
    </>
  );
}

/** Their picture beside their name. */
function Named({ actor: { id, name } }: { actor: Actor }) {
  return (
    <span class="named">
      <img class="portrait" src={`/actors/${id}/picture`} alt="" width="160" height="160" />
      <span>{name}</span>
    </span>
  );
}

function Shown(
  { context, title, tiles, names, id }: {
    context: PageContext;
    title: string;
    tiles: readonly RecognitionTile[];
    names?: "recipient" | "issuer";
    id?: string;
  },
) {
  if (tiles.length === 0) return null;
  return (
    <section id={id}>
      <h2>{title}</h2>
      <RecognitionTiles context={context} tiles={tiles} names={names} />
    </section>
  );
}
