import type { Child } from "hono/jsx";
import { ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatMoment } from "../../format.ts";
import { FairScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

interface CheckPageProps {
  context: PageContext;
  /** The server's own time, ISO 8601. */
  now: string;
  /** The host the reader's browser asked for. */
  usedHost: string;
  /** Whether the address is this very machine, from which a node can't move. */
  isTrial: boolean;
  /** Whether questions were answered before. */
  isResumed: boolean;
  /** This page's path and query. */
  here: string;
  next: string;
}

/** Address, https and clock, looked at before anything is asked: the first can't change later. */
export function CheckPage(props: CheckPageProps) {
  const { context, now, usedHost, isTrial, isResumed, here, next } = props;
  const { t, language, origin } = context;
  const isSame = usedHost === new URL(origin).host;
  return (
    <Page
      context={context}
      title={t("setup.check.title")}
      lead={t("setup.check.lead")}
      picture={<FairScene />}
      unlisted
    >
      {isResumed && <Notice>{t("setup.check.kept")}</Notice>}
      <h2>{t("setup.check.heading")}</h2>
      <ul class="checks" role="list">
        <Check icon={isSame ? "passed" : "failed"} title={t("setup.check.address")}>
          <p>
            {isSame
              ? t("setup.check.addressSame", { origin })
              : t("setup.check.addressOther", { origin, used: usedHost })}
          </p>
          {!isSame && <p>{t("setup.check.addressFix")}</p>}
          <p>
            <strong>{t("setup.check.addressForEver")}</strong>
          </p>
        </Check>
        <Check icon={isTrial ? "asked" : "passed"} title={t("setup.check.https")}>
          <p>{isTrial ? t("setup.check.httpsTrial") : t("setup.check.httpsYes")}</p>
        </Check>
        <Check icon="asked" title={t("setup.check.clock")}>
          <p>{t("setup.check.clockSays", { moment: formatMoment(language, now) })}</p>
          <p>{t("setup.check.clockFix")}</p>
        </Check>
      </ul>
      <div class="actions">
        {!isSame && (
          <ButtonLink href={origin + here}>{t("setup.check.addressOpen", { origin })}</ButtonLink>
        )}
        <ButtonLink href={next} kind={isSame ? "primary" : "quiet"} icon="arrow-right">
          {t(isResumed ? "setup.check.resume" : "setup.check.start")}
        </ButtonLink>
      </div>
    </Page>
  );
}

const CHECKS = {
  passed: ["check-passed", "circle-check"],
  failed: ["check-failed", "alert-triangle"],
  asked: ["check-unknown", "eye"],
} as const;

/** One thing to look at: seen to be right, seen to be wrong, or for the reader to judge. */
function Check(
  { icon, title, children }: { icon: keyof typeof CHECKS; title: string; children?: Child },
) {
  const [className, name] = CHECKS[icon];
  return (
    <li class={`check ${className}`}>
      <Icon name={name} />
      <div class="check-words">
        <p class="check-title">{title}</p>
        <div class="check-answer">{children}</div>
      </div>
    </li>
  );
}
