import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { isPublic } from "../../../src/visibility.ts";
import { ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { RecognitionTiles } from "../../components/recognition_tiles.tsx";
import { LinkPreview } from "../../components/link_preview.tsx";
import type { PageContext } from "../../context.ts";
import { formatPlace } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { EndorsementList } from "../endorsements/endorsement.tsx";
import { type ActorList, type ActorListName, LIST_NAMES, namesIn } from "./list.tsx";

interface Props {
  context: PageContext;
  actor: Actor;
  /** `@handle@host`: what one types elsewhere to find them. */
  address: string;
  /** The first badges and competence cards that they show to everyone, and where the others are. */
  lists: Readonly<Record<ActorListName, ActorList>>;
  /** What other associations say of this one. */
  endorsements: readonly ShownEndorsement[];
}

/** The page of an association, a team or a member. */
export function ActorPage(props: Props) {
  const { context, actor, address, lists, endorsements } = props;
  const { t, language, account } = context;
  const { place, kind } = actor;
  const isBare = endorsements.length === 0 &&
    LIST_NAMES.every((name) => lists[name].count === 0);
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
          [t("home.actor.place"), formatPlace(place)],
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
      {LIST_NAMES.map((name) => <Shown context={context} name={name} list={lists[name]} />)}
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
  { context, name, list: { shown, more, count } }: {
    context: PageContext;
    name: ActorListName;
    list: ActorList;
  },
) {
  const { t } = context;
  if (count === 0) return null;
  return (
    <section>
      <h2>{t(`home.actor.${name}`)}</h2>
      <RecognitionTiles context={context} tiles={shown} names={namesIn(name)} />
      {more && (
        <p class="show-more">
          <ButtonLink kind="quiet" href={more}>{t("home.actor.all", { count })}</ButtonLink>
        </p>
      )}
    </section>
  );
}
