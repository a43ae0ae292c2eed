import type { Award } from "../../../src/recognition/types.ts";
import type { BadgeView } from "../../../src/web/recognition/badges.ts";
import { AssociationNav } from "../../components/association_nav.tsx";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Time } from "../../components/facts.tsx";
import { SectionNav } from "../../components/section_nav.tsx";
import { ShowMore } from "../../components/show_more.tsx";
import { BadgeTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { EmptyStall } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

/** The lists of awards, by the name in their address. */
export const AWARD_TABS = ["waiting", "given", "declined", "withdrawn"] as const;
/** Which list of awards it is. */
export type AwardTab = (typeof AWARD_TABS)[number];

/** One award in a list. */
export interface AwardLine {
  readonly award: Award;
  readonly badge: BadgeView;
  readonly recipient: string;
  readonly proposedBy?: string;
  readonly revoked: boolean;
}

/** The association's recognitions: what waits for whom, what was given, declined, taken back. */
export function AwardsListPage({ context, tab, counts, lines, more }: {
  context: PageContext;
  tab: AwardTab;
  counts: Readonly<Record<AwardTab, number>>;
  lines: readonly AwardLine[];
  more?: string;
}) {
  const { t } = context;
  return (
    <Page context={context} title={t("awards.list.title")} width="wide">
      <AssociationNav context={context} current="awards" />
      <Actions>
        <ButtonLink href="/awards/new" icon="award">{t("awards.list.new")}</ButtonLink>
      </Actions>
      <SectionNav
        label={t("awards.list.tabs")}
        links={AWARD_TABS.map((one) => ({
          href: one === "waiting" ? "/awards" : `/awards?show=${one}`,
          label: t(`awards.list.tab.${one}`),
          current: one === tab,
          count: counts[one],
        }))}
      />
      {lines.length > 0
        ? (
          <TileList label={t(`awards.list.tab.${tab}`)}>
            {lines.map((line) => <Line context={context} line={line} />)}
          </TileList>
        )
        : (
          <EmptyState
            picture={tab === "waiting" ? <EmptyStall /> : undefined}
            title={t(`awards.list.empty.${tab}`)}
          >
            <p>{t(`awards.list.emptyHelp.${tab}`)}</p>
          </EmptyState>
        )}
      <ShowMore t={t} href={more} />
    </Page>
  );
}

function Line({ context, line }: { context: PageContext; line: AwardLine }) {
  const { t, language } = context;
  const { award, badge, recipient, proposedBy, revoked } = line;
  const since = award.state === "proposed" ? award.createdAt : award.updatedAt;
  return (
    <BadgeTile
      href={award.credential ? `/credentials/${award.credential}` : `/awards/${award.id}`}
      image={badge.image}
      name={recipient}
      level={badge.name}
      lines={[
        <>
          {t(`awards.list.when.${award.state}`)} <Time language={language} iso={since} />
        </>,
        ...(proposedBy ? [t("awards.list.by", { name: proposedBy })] : []),
        ...(award.reason ? [t("common.quoted", { words: award.reason })] : []),
      ]}
      state={revoked ? t("awards.list.revoked") : undefined}
    />
  );
}
