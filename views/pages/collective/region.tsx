import type { Region, RegionBadge, RegionMember } from "../../../src/collective/region.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { FrontPage } from "../../components/front_page.tsx";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";
import { EmptyStall } from "../../illustrations/scenes.tsx";
import { Counts } from "./counts.tsx";
import { RegionTiles } from "./parts.tsx";
import { Communes, MemberSearch, Places } from "./places.tsx";

/** As many associations as one reads through without a search. */
const READ_THROUGH = 12;

interface RegionPageProps {
  context: PageContext;
  collective: Actor;
  /** `@handle@host`, by which associations find the collective. */
  address: string;
  region: Region;
  latest: readonly RegionBadge[];
  /** Whether there are more than the latest. */
  more: boolean;
  framework: FrameworkEdition;
  /** How many associations ask to join, for who answers them. */
  asking?: number;
}

/** The first page of a collective: who recognises what in the region, and where. */
export function RegionPage(props: RegionPageProps) {
  const { context, collective, address, region, framework } = props;
  const { t } = context;
  return (
    <FrontPage
      context={context}
      organisation={collective}
      summary={t("collective.region.lead")}
      actions={
        <>
          <p>{t("collective.region.about")}</p>
          <RegionActions {...props} />
          <p class="page-note">
            {t("collective.region.join")} <a href="#join">{t("collective.region.joinHow")}</a>
          </p>
        </>
      }
    >
      {region.members.length === 0
        ? (
          <EmptyState picture={<EmptyStall />} title={t("collective.region.empty")}>
            <p>{t("collective.region.emptyText")}</p>
          </EmptyState>
        )
        : (
          <>
            <Figures context={context} region={region} />
            <Latest {...props} />
            {region.tally.total > 0 && (
              <section>
                <h2>{t("collective.region.what")}</h2>
                <Counts context={context} tally={region.tally} framework={framework} />
              </section>
            )}
            <Who context={context} members={region.members} />
          </>
        )}
      <Joining context={context} address={address} />
    </FrontPage>
  );
}

/** What a reader can do here, beginning with what most came for. */
function RegionActions({ context, collective, region, asking }: RegionPageProps) {
  const { t, account } = context;
  const isEmpty = region.members.length === 0;
  return (
    <Actions>
      {!isEmpty && (
        <ButtonLink href="/region/recognitions" icon="award">
          {t("collective.region.see")}
        </ButtonLink>
      )}
      {!isEmpty && (
        <ButtonLink href="#associations" kind="quiet" icon="building-community">
          {t("collective.region.find")}
        </ButtonLink>
      )}
      <ButtonLink href="/verify" kind={isEmpty ? "primary" : "quiet"} icon="shield-check">
        {t("home.verify")}
      </ButtonLink>
      {!account && (
        <ButtonLink
          href={`/own-site?thing=/actors/${collective.id}`}
          kind="quiet"
          icon="user-plus"
        >
          {t("network.ownSite.follow")}
        </ButtonLink>
      )}
      {asking !== undefined && (
        <ButtonLink href="/admin/collective" kind="quiet" icon="settings">
          {asking > 0
            ? t("collective.region.waiting", { count: asking })
            : t("collective.region.manage")}
        </ButtonLink>
      )}
    </Actions>
  );
}

/** How an association becomes one of those shown here. */
function Joining({ context: { t }, address }: { context: PageContext; address: string }) {
  return (
    <section id="join">
      <h2>{t("collective.region.join")}</h2>
      <ol class="next-things">
        {(["copy", "paste", "answer"] as const).map((step) => (
          <li>{t(`collective.region.joining.${step}`)}</li>
        ))}
      </ol>
      <CopyField
        t={t}
        id="collective-address"
        label={t("collective.region.address")}
        value={address}
      />
    </section>
  );
}

/** The region in two or three numbers: hours are not always said. */
function Figures({ context, region }: { context: PageContext; region: Region }) {
  const { t, language } = context;
  const { total, halfHours } = region.tally;
  const hours = halfHours / 2;
  const members = region.members.length;
  const numbers: [number, string][] = [
    [members, t("collective.region.associations", { count: members })],
    [total, t("collective.region.recognitions", { count: total })],
  ];
  if (hours > 0) {
    numbers.push([hours, t("collective.region.hours", { count: Math.floor(hours) })]);
  }
  return (
    <ul class="region-figures" role="list">
      {numbers.map(([number, word]) => (
        <li>
          <strong>{formatNumber(language, number)}</strong> <span>{word}</span>
        </li>
      ))}
    </ul>
  );
}

function Latest({ context, latest, more }: RegionPageProps) {
  const { t } = context;
  if (latest.length === 0) {
    return (
      <EmptyState picture={<EmptyStall />} title={t("collective.region.nothing")}>
        <p>{t("collective.region.nothingText")}</p>
      </EmptyState>
    );
  }
  return (
    <section>
      <h2>{t("collective.region.latest")}</h2>
      <RegionTiles context={context} badges={latest} />
      {more && (
        <p class="show-more">
          <ButtonLink href="/region/recognitions" kind="quiet" icon="award">
            {t("collective.region.all")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

/** The associations by commune; of very many, the communes and a search. */
function Who({ context, members }: { context: PageContext; members: readonly RegionMember[] }) {
  const { t } = context;
  return (
    <section id="associations">
      <h2>{t("collective.region.who")}</h2>
      {members.length > READ_THROUGH
        ? (
          <>
            <MemberSearch context={context} query="" />
            <Communes context={context} members={members} />
          </>
        )
        : <Places context={context} members={members} title="h3" />}
    </section>
  );
}
