import type { NewsItem } from "../../../src/web/network/news.ts";
import { ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { NewsList } from "./news.tsx";
import { NetworkNav } from "./network_nav.tsx";

/** What those one follows were recognised for. */
export function TimelinePage(
  { context, items }: { context: PageContext; items: readonly NewsItem[] },
) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("network.timeline.title")}
      lead={t("network.timeline.lead")}
      unlisted
    >
      <NetworkNav context={context} current="timeline" />
      {items.length > 0
        ? <NewsList context={context} items={items} />
        : (
          <EmptyState title={t("network.timeline.empty")}>
            <p>{t("network.timeline.emptyText")}</p>
            <ButtonLink href="/network" icon="search">{t("network.timeline.find")}</ButtonLink>
          </EmptyState>
        )}
    </Page>
  );
}
