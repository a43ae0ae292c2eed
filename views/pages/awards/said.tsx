import type { Evidence } from "../../../src/recognition/types.ts";
import type { BadgeView } from "../../../src/web/recognition/badges.ts";
import { BadgeFigure } from "../../components/badge_figure.tsx";
import { type FactItems, Facts, Time } from "../../components/facts.tsx";
import { Icon } from "../../components/icon.tsx";
import { LANGUAGE_NAMES } from "../../components/language_switch.tsx";
import { Markdown } from "../../components/markdown.tsx";
import type { PageContext } from "../../context.ts";
import { formatDays, formatNumber } from "../../format.ts";
import { withKey } from "../credentials/addresses.ts";

/** What an organisation says of somebody, before and after it is signed. */
export interface Said {
  readonly badge: BadgeView;
  readonly narrative: string;
  readonly hours?: number;
  readonly period?: { readonly from: string; readonly to: string };
  readonly validUntil?: string;
}

/** The badge: its picture, its level as a sentence. */
export function BadgeSaid({ context, badge }: { context: PageContext; badge: BadgeView }) {
  const { t, language } = context;
  const lang = badge.language === language ? undefined : badge.language;
  return (
    <div class="badge-said" lang={lang}>
      <BadgeFigure image={badge.image} alt={badge.alt} size={192} />
      <div class="stack">
        <h2>
          <a href={badge.href}>{badge.name}</a>
        </h2>
        {badge.level && (
          <p>
            <strong lang={lang ? language : undefined}>
              {t("awards.level", { level: badge.level.level })}
            </strong>{" "}
            {badge.level.sentence}
          </p>
        )}
      </div>
    </div>
  );
}

/** The words of who recognises. */
export function Narrative({ context, said }: { context: PageContext; said: Said }) {
  const { badge, narrative } = said;
  return (
    <blockquote
      class="narrative"
      lang={badge.language === context.language ? undefined : badge.language}
    >
      <Markdown text={narrative} />
    </blockquote>
  );
}

/** How long, when, until when, in which language. */
export function SaidFacts({ context, said, more = [] }: {
  context: PageContext;
  said: Said;
  /** Facts that come first. */
  more?: FactItems;
}) {
  const { t, language } = context;
  const { hours, period, validUntil, badge } = said;
  return (
    <Facts
      items={[
        ...more,
        [t("awards.facts.hours"), hours === undefined ? undefined : hoursIn(context, hours)],
        [t("awards.facts.period"), period && formatDays(language, period.from, period.to)],
        [
          t("awards.facts.validUntil"),
          validUntil && <Time language={language} iso={validUntil} />,
        ],
        [
          t("awards.facts.language"),
          badge.language === language ? undefined : LANGUAGE_NAMES[badge.language],
        ],
      ]}
    />
  );
}

/** "12,5 heures". */
export function hoursIn({ t, language }: PageContext, hours: number): string {
  return t("awards.hours", { count: hours, hours: formatNumber(language, hours) });
}

/** What one may open: words, links, files. */
export function EvidenceList({ context, evidence, linkKey, kept = true }: {
  context: PageContext;
  evidence: readonly EvidenceLine[];
  linkKey?: string;
  /** Whether files have an address already. */
  kept?: boolean;
}) {
  const { t } = context;
  return (
    <ul class="evidence" role="list">
      {evidence.map((item) => (
        <li class="evidence-item">
          <Icon name={item.kind === "text" ? "edit" : item.kind} />
          <div class="evidence-words">
            {item.kind === "text" && (
              <>
                {item.name && <p class="evidence-name">{item.name}</p>}
                <Markdown text={item.narrative!} />
              </>
            )}
            {item.kind === "link" && (
              <p>
                <a class="evidence-name" href={item.url} rel="noopener noreferrer">{item.name}</a>
                <br />
                <span class="evidence-note">{new URL(item.url!).host}</span>
              </p>
            )}
            {item.kind === "file" && (
              <p>
                {kept
                  ? (
                    <a class="evidence-name" href={withKey(`/evidence/${item.id}`, linkKey)}>
                      {item.name}
                    </a>
                  )
                  : <span class="evidence-name">{item.name}</span>}
                <br />
                <span class="evidence-note">{t("awards.evidence.fileNote")}</span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One piece of evidence, as it is shown. */
export type EvidenceLine = Pick<Evidence, "id" | "kind" | "name" | "narrative" | "url">;

/** An offer as one reads it: the badge, the words, the facts, and what supports them. */
export function OfferLetter({ context, said, facts, evidence, linkKey }: {
  context: PageContext;
  said: Said;
  /** Who recognises whom, and since when. */
  facts: FactItems;
  evidence: readonly Evidence[];
  linkKey?: string;
}) {
  return (
    <div class="letter">
      <BadgeSaid context={context} badge={said.badge} />
      <Narrative context={context} said={said} />
      <SaidFacts context={context} said={said} more={facts} />
      {evidence.length > 0 && (
        <>
          <h3>{context.t("awards.evidence.title")}</h3>
          <EvidenceList context={context} evidence={evidence} linkKey={linkKey} />
        </>
      )}
    </div>
  );
}
