import type { RegionBadge, RegionMember } from "../../../src/collective/region.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { ShowMore } from "../../components/show_more.tsx";
import { Face } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { formatNumber, formatPlace } from "../../format.ts";
import { EmptyStall } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { Counts } from "./counts.tsx";
import { memberPath, RegionTiles } from "./parts.tsx";

interface RegionMemberPageProps {
  context: PageContext;
  member: RegionMember;
  /** When it was welcomed (ISO 8601). */
  since: string;
  badges: readonly RegionBadge[];
  next?: string;
  framework: FrameworkEdition;
  vouched: boolean;
}

/** An association as its collective shows it: what it recognises. */
export function RegionMemberPage(props: RegionMemberPageProps) {
  const { context, member: { actor, tally }, since, badges, next, framework, vouched } = props;
  const { t, language } = context;
  const path = memberPath(actor.address);
  return (
    <Page context={context} title={actor.name} heading={false} width="wide">
      <div class="page-head">
        <div class="chosen">
          <Face name={actor.name} image={`${path}/picture`} eager />
          <h1 tabindex={-1}>{actor.name}</h1>
        </div>
        <p class="lead">{actor.summary || t("collective.member.lead")}</p>
      </div>
      <Facts
        items={[
          [t("collective.member.place"), formatPlace(actor.place)],
          [t("collective.member.since"), <Time language={language} iso={since} />],
          [t("collective.member.published"), formatNumber(language, tally.total)],
          [
            t("collective.member.hours"),
            tally.halfHours > 0 ? formatNumber(language, tally.halfHours / 2) : undefined,
          ],
        ]}
      />
      {vouched && <p>{t("collective.member.vouched")}</p>}
      <Actions>
        <ButtonLink href={actor.page} kind="quiet" icon="world">
          {t("collective.member.site")}
        </ButtonLink>
      </Actions>
      {badges.length === 0
        ? (
          <EmptyState picture={<EmptyStall />} title={t("collective.region.nothing")}>
            <p>{t("collective.region.nothingText")}</p>
          </EmptyState>
        )
        : (
          <>
            <section>
              <h2>{t("collective.region.what")}</h2>
              <Counts context={context} tally={tally} framework={framework} />
            </section>
            <section>
              <h2>{t("collective.region.latest")}</h2>
              <RegionTiles context={context} badges={badges} />
              <ShowMore t={t} href={next && `${path}?before=${encodeURIComponent(next)}`} />
            </section>
          </>
        )}
      <BackLink href="/region/members">{t("collective.members.title")}</BackLink>
    </Page>
  );
}
