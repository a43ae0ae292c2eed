import type { RegionBadge, RegionMember } from "../../../src/collective/region.ts";
import type { Tally } from "../../../src/collective/types.ts";
import { hashOf } from "../../../src/identity/names.ts";
import { Time } from "../../components/facts.tsx";
import { BadgeTile, PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";

/** The page of a member on the collective's site. */
export function memberPath(address: string): string {
  return `/region/members/${hashOf(address)}`;
}

/** "12,5 heures". */
function hoursText({ t, language }: PageContext, { halfHours }: Tally): string {
  const hours = halfHours / 2;
  return t("collective.region.nHours", {
    count: Math.floor(hours),
    hours: formatNumber(language, hours),
  });
}

/** Associations, each with what it published. */
export function MemberTiles(
  { context, members }: { context: PageContext; members: readonly RegionMember[] },
) {
  const { t } = context;
  return (
    <TileList>
      {members.map(({ actor, tally }) => (
        <PersonTile
          href={memberPath(actor.address)}
          name={actor.name}
          image={`${memberPath(actor.address)}/picture`}
          lines={[
            t("collective.region.nRecognitions", { count: tally.total }),
            tally.halfHours > 0 && hoursText(context, tally),
          ].filter(Boolean)}
        />
      ))}
    </TileList>
  );
}

/** Badges that members published, with who verified what and when. */
export function RegionTiles(
  { context, badges }: { context: PageContext; badges: readonly RegionBadge[] },
) {
  const { t, language } = context;
  return (
    <TileList>
      {badges.map(({ copy, badge, member }) => (
        <BadgeTile
          href={`/region/recognitions/${copy.id}`}
          image={badge.picture ? `/region/recognitions/${copy.id}/picture` : "/static/favicon.svg"}
          name={badge.name}
          lines={[
            badge.recipientName ?? t("home.unnamed"),
            member.name,
            <>
              {t("collective.badge.checked")} <Time language={language} iso={badge.verifiedAt} />
            </>,
          ]}
          state={stateOf(context, copy.state)}
        />
      ))}
    </TileList>
  );
}

function stateOf({ t }: PageContext, state: RegionBadge["copy"]["state"]): string | undefined {
  if (state === "good") return undefined;
  return t(state === "taken-back" ? "collective.badge.takenBack" : "collective.badge.notSure");
}
