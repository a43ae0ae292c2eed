import type { ShownElsewhere } from "../../../federation/shown_elsewhere.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { hasRole } from "../../../src/identity/roles.ts";
import type { NewsItem } from "../../../src/web/network/news.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Time } from "../../components/facts.tsx";
import { Face, PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { NewsList } from "./news.tsx";

interface SomebodyPageProps {
  context: PageContext;
  who: Somebody;
  /** In whose name one would follow. */
  acting: Actor;
  follow: "none" | "waiting" | "accepted";
  followsBack: boolean;
  items: readonly NewsItem[];
  /** What their own site shows to everyone, besides. */
  shown: readonly ShownElsewhere[];
}

/** Somebody here or elsewhere, as far as this site knows them. */
export function SomebodyPage(props: SomebodyPageProps) {
  const { context, who, acting, follow, followsBack, items, shown } = props;
  const { t, language } = context;
  const fields = { who: who.name, as: acting.id, back: "someone" };
  return (
    <Page context={context} title={who.title} lead={who.summary || undefined} unlisted>
      <div class="chosen">
        <Face name={who.title} image={who.image} />
        <p class="breakable">{who.handle}</p>
      </div>
      {followsBack && <p>{t("network.followsBack")}</p>}
      {follow === "waiting" && <p>{t("network.askedText")}</p>}
      <Actions>
        {who.name !== acting.id && (follow === "none"
          ? (
            <PostButton action="/network/follow" icon="user-plus" fields={fields}>
              {t("network.follow")}
            </PostButton>
          )
          : (
            <PostButton action="/network/unfollow" kind="quiet" fields={fields}>
              {t(follow === "accepted" ? "network.unfollow" : "network.takeBack")}
            </PostButton>
          ))}
        {context.account && hasRole(context.account, "issuer") && (
          <Recognise context={context} who={who} />
        )}
        <ButtonLink href={who.page} kind="quiet" icon="world">{t("network.ownPage")}</ButtonLink>
        {who.elsewhere && context.account && hasRole(context.account, "administrator") && (
          <ButtonLink
            href={`/admin/blocks?target=${encodeURIComponent(who.handle)}`}
            kind="quiet"
            icon="ban"
          >
            {t("network.block")}
          </ButtonLink>
        )}
      </Actions>
      {items.length > 0 && (
        <section>
          <h2>{t("network.known")}</h2>
          <NewsList context={context} items={items} />
        </section>
      )}
      {shown.length > 0 && (
        <section>
          <h2>{t("network.shown")}</h2>
          <TileList label={t("network.shown")}>
            {shown.map(({ page, lines: [name, ...lines], at }) => (
              <PersonTile
                href={page}
                name={name ?? page}
                lines={[...lines, <Time language={language} iso={at} />]}
              >
                <ButtonLink
                  href={`/verify?url=${encodeURIComponent(page)}`}
                  kind="quiet"
                  icon="shield-check"
                >
                  {t("network.verifyHere")}
                </ButtonLink>
              </PersonTile>
            ))}
          </TileList>
        </section>
      )}
      <BackLink href={`/network?as=${acting.id}`}>{t("network.title")}</BackLink>
    </Page>
  );
}

/** What the association can say of somebody elsewhere: of a person a badge, of another one its word. */
function Recognise({ context: { t }, who }: { context: PageContext; who: Somebody }) {
  if (!who.elsewhere || !who.type || who.type === "Application") return null;
  return who.type === "Person"
    ? (
      <ButtonLink
        href={`/awards/new?q=${encodeURIComponent(who.handle)}`}
        kind="quiet"
        icon="award"
      >
        {t("network.award")}
      </ButtonLink>
    )
    : (
      <ButtonLink
        href={`/endorsements/new?of=${encodeURIComponent(who.name)}`}
        kind="quiet"
        icon="award"
      >
        {t("network.ownSite.endorse")}
      </ButtonLink>
    );
}
