import type { RegionBadge } from "../../../src/collective/region.ts";
import { EmptyState } from "../../components/empty_state.tsx";
import { ShowMore } from "../../components/show_more.tsx";
import type { PageContext } from "../../context.ts";
import { EmptyStall } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { RegionTiles } from "./parts.tsx";

/** Everything the region published, a page at a time. */
export function RegionLatestPage(
  { context, badges, next }: {
    context: PageContext;
    badges: readonly RegionBadge[];
    next?: string;
  },
) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("collective.latest.title")}
      lead={t("collective.latest.lead")}
      width="wide"
    >
      {badges.length === 0
        ? (
          <EmptyState picture={<EmptyStall />} title={t("collective.region.nothing")}>
            <p>{t("collective.region.nothingText")}</p>
          </EmptyState>
        )
        : <RegionTiles context={context} badges={badges} />}
      <ShowMore t={t} href={next && `/region/recognitions?before=${encodeURIComponent(next)}`} />
    </Page>
  );
}
