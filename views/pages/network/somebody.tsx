import type { Actor } from "../../../src/identity/types.ts";
import { hasRole } from "../../../src/identity/roles.ts";
import type { NewsItem } from "../../../src/web/network/news.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Face } from "../../components/tiles.tsx";
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
}

/** Somebody here or elsewhere, as far as this site knows them. */
export function SomebodyPage(props: SomebodyPageProps) {
  const { context, who, acting, follow, followsBack, items } = props;
  const { t } = context;
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
        {context.account && hasRole(context.account, "issuer") && who.elsewhere && (
          <ButtonLink
            href={`/endorsements/new?of=${encodeURIComponent(who.name)}`}
            kind="quiet"
            icon="award"
          >
            {t("network.ownSite.endorse")}
          </ButtonLink>
        )}
        <ButtonLink href={who.page} kind="quiet" icon="world">{t("network.ownPage")}</ButtonLink>
      </Actions>
      {items.length > 0 && (
        <section>
          <h2>{t("network.known")}</h2>
          <NewsList context={context} items={items} />
        </section>
      )}
    </Page>
  );
}
