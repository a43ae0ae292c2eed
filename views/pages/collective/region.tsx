import type { Region, RegionBadge, RegionMember } from "../../../src/collective/region.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { LinkPreview } from "../../components/link_preview.tsx";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";
import { EmptyStall, FairScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { Counts } from "./counts.tsx";
import { MemberTiles, RegionTiles } from "./parts.tsx";

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
    <Page
      context={context}
      title={collective.name}
      heading={false}
      width="wide"
      head={
        <LinkPreview
          context={context}
          address={`${context.origin}/`}
          title={collective.name}
          description={collective.summary || t("collective.region.lead")}
          language={context.language}
        />
      }
    >
      <div class="split">
        <div class="page-head">
          <h1 tabindex={-1}>{collective.name}</h1>
          <p class="lead">{collective.summary || t("collective.region.lead")}</p>
          <RegionActions {...props} />
        </div>
        <FairScene />
      </div>
      {region.members.length === 0
        ? (
          <EmptyState picture={<EmptyStall />} title={t("collective.region.empty")}>
            <p>{t("collective.region.emptyText")}</p>
            <Address context={context} address={address} />
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
            <Places context={context} members={region.members} />
            <section>
              <h2>{t("collective.region.join")}</h2>
              <p>{t("collective.region.joinText")}</p>
              <Address context={context} address={address} />
            </section>
          </>
        )}
    </Page>
  );
}

function RegionActions({ context: { t }, asking }: RegionPageProps) {
  return (
    <Actions>
      <ButtonLink href="/verify" icon="shield-check">{t("home.verify")}</ButtonLink>
      {asking !== undefined && (
        <ButtonLink href="/admin/collective" kind="quiet" icon="building-community">
          {asking > 0
            ? t("collective.region.waiting", { count: asking })
            : t("collective.region.manage")}
        </ButtonLink>
      )}
    </Actions>
  );
}

function Address({ context: { t }, address }: { context: PageContext; address: string }) {
  return (
    <CopyField
      t={t}
      id="collective-address"
      label={t("collective.region.address")}
      value={address}
    />
  );
}

/** The region in three numbers. */
function Figures({ context, region }: { context: PageContext; region: Region }) {
  const { t, language } = context;
  const { total, halfHours } = region.tally;
  const hours = halfHours / 2;
  const members = region.members.length;
  const numbers = [
    [members, t("collective.region.associations", { count: members })],
    [total, t("collective.region.recognitions", { count: total })],
    [hours, t("collective.region.hours", { count: Math.floor(hours) })],
  ] as const;
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

/** The members, commune by commune. */
function Places(
  { context, members }: { context: PageContext; members: readonly RegionMember[] },
) {
  const { t } = context;
  const placed = Map.groupBy(
    members,
    ({ actor: { place } }) => place ? `${place.postalCode} ${place.commune}` : "",
  );
  const named = [...placed].sort(([a], [b]) => Number(!a) - Number(!b) || a.localeCompare(b));
  return (
    <section>
      <h2>{t("collective.region.who")}</h2>
      <div class="region-places">
        {named.map(([place, here]) => {
          const total = here.reduce((sum, { tally }) => sum + tally.total, 0);
          return (
            <div class="region-place">
              <h3>{place || t("collective.region.elsewhere")}</h3>
              <p class="page-note">
                {t("collective.region.commune", {
                  associations: t("collective.region.nAssociations", { count: here.length }),
                  recognitions: t("collective.region.nRecognitions", { count: total }),
                })}
              </p>
              <MemberTiles context={context} members={here} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
