import type { RegionBadge } from "../../../src/collective/region.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Notice, type NoticeKind } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { memberPath } from "./parts.tsx";

const NOTICE = {
  good: "success",
  "taken-back": "warning",
  unsure: "warning",
} as const satisfies Record<string, NoticeKind>;

/** The collective's copy of a badge: what it says, and when it was verified last. */
export function RegionBadgePage(
  { context, one: { copy, note, badge, member }, mayCheck }: {
    context: PageContext;
    one: RegionBadge;
    /** Whether this reader may have it verified now. */
    mayCheck: boolean;
  },
) {
  const { t, language } = context;
  const place = `/region/recognitions/${copy.id}`;
  return (
    <Page context={context} title={badge.name} heading={false}>
      <div class="badge-intro">
        {badge.picture && (
          <img class="portrait" src={`${place}/picture`} alt="" width="160" height="160" />
        )}
        <div class="page-head">
          <h1 tabindex={-1}>{badge.name}</h1>
        </div>
      </div>
      <Notice kind={NOTICE[copy.state]}>
        <p>{t(`collective.badge.${copy.state}`)}</p>
        <p>
          {t("collective.badge.verifiedAt")}{" "}
          <Time language={language} iso={badge.verifiedAt} exact />
        </p>
        {badge.silent && <p>{t("collective.badge.silent")}</p>}
      </Notice>
      <Facts
        items={[
          [t("collective.badge.who"), badge.recipientName ?? t("home.unnamed")],
          [
            t("collective.badge.by"),
            <a href={memberPath(member.address)}>{member.name}</a>,
          ],
          [
            t("collective.badge.awarded"),
            badge.awardedDate && <Time language={language} iso={badge.awardedDate} />,
          ],
          [
            t("collective.badge.hours"),
            copy.hours === undefined ? undefined : formatNumber(language, copy.hours),
          ],
        ]}
      />
      <Actions>
        <ButtonLink href={note.page} kind="quiet" icon="world">
          {t("collective.badge.original")}
        </ButtonLink>
        <ButtonLink href={`${place}/badge`} kind="quiet" icon="download" download>
          {t("collective.badge.download")}
        </ButtonLink>
        {mayCheck && (
          <PostButton action={`${place}/check`} kind="quiet" icon="shield-check">
            {t("collective.badge.again")}
          </PostButton>
        )}
      </Actions>
      <BackLink href="/region/recognitions">{t("collective.region.all")}</BackLink>
    </Page>
  );
}
