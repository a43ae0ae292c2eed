import type { CheckId, CheckStatus } from "../../../src/credentials/types.ts";
import { ButtonLink } from "../../components/button.tsx";
import { CheckList, CheckRow } from "../../components/check_row.tsx";
import { More } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Markdown } from "../../components/markdown.tsx";
import { Notice, type NoticeKind } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Main, type MainContext } from "../../main_part.tsx";

/** How a verification ends, for people. */
export type Verdict = "verified" | "revoked" | "expired" | "failed" | "unknown" | "other";

/** What was verified: what others say of somebody, what somebody says of themselves, or an endorsement. */
export type DocumentKind = "badge" | "card" | "endorsement";

/** One question with its answer in words. */
export interface CheckView {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly sentence: string;
  readonly items: readonly ItemView[];
}

/** One endorsement with its answer. */
export interface ItemView {
  readonly status: CheckStatus;
  readonly sentence: string;
  /** Who speaks, by the name they signed with. */
  readonly by?: string;
  /** What of the badge they speak of. */
  readonly about: "badge" | "issuer" | "achievement";
}

/** What the badge says of itself; foreign words, shown as text only. */
export interface BadgeView {
  readonly name?: string;
  readonly recipient?: string;
  readonly issuer?: string;
  /** Where one sees who that is: only on the site that the issuer's key is proven to be of. */
  readonly issuerPage?: string;
  readonly awarded?: string;
  readonly narrative?: string;
  /** In which it is written, where it says so. */
  readonly language?: string;
  /** Its page, where its address is a web address. */
  readonly page?: string;
}

export interface VerifyResultProps {
  context: MainContext & Pick<PageContext, "language">;
  /** Who worked it out: the reader's own device, or this site. */
  by: "device" | "site";
  /** Whether that device could not ask this site what it needs to know. */
  cut?: boolean;
  verdict: Verdict;
  kind: DocumentKind;
  checks: readonly CheckView[];
  warnings: readonly string[];
  badge: BadgeView;
  /** The document as it was read, indented. */
  document: string;
}

const KIND: Record<Verdict, NoticeKind> = {
  verified: "success",
  revoked: "problem",
  expired: "warning",
  failed: "problem",
  unknown: "warning",
  other: "problem",
};

/** The main part alone, as a device puts it in the place of the form. */
export function VerifyResultMain(props: VerifyResultProps) {
  return (
    <Main context={props.context} title={headingOf(props)} lead={leadOf(props)}>
      <VerifyResult {...props} />
    </Main>
  );
}

/** How it ends, in a sentence. */
export function headingOf({ context: { t }, verdict, kind }: VerifyResultProps): string {
  if (kind === "badge" || verdict === "other") return t(`verify.verdict.${verdict}`);
  return t(`verify.verdict.${kind}.${verdict}`);
}

/** Who worked it out, in a sentence. */
export function leadOf({ context, by }: VerifyResultProps): string {
  return context.t(`verify.by.${by}`);
}

/** The answer: the verdict first, then each question, then the details for those who want them. */
export function VerifyResult(props: VerifyResultProps) {
  const { context, cut, verdict, kind, checks, warnings, document } = props;
  const { t } = context;
  return (
    <>
      <Notice kind={KIND[verdict]}>
        <p>{t(summaryOf(verdict))}</p>
      </Notice>
      {cut && (
        <Notice kind="warning">
          <p>{t("verify.by.cut")}</p>
        </Notice>
      )}
      {warnings.map((sentence) => (
        <Notice kind="warning">
          <p>{sentence}</p>
        </Notice>
      ))}
      <Says {...props} />
      <h2>{t("verify.result.checks")}</h2>
      <CheckList>
        {checks.map(({ id, status, sentence, items }) => (
          <CheckRow t={t} status={status} title={t(`verify.question.${id}`)}>
            <p>{sentence}</p>
            {items.length > 0 && (
              <ol>{items.map((item) => <Item context={context} item={item} />)}</ol>
            )}
          </CheckRow>
        ))}
      </CheckList>
      {verdict !== "other" && (
        <p class="page-note">
          {t(kind === "card" ? "verify.result.custodyCard" : "verify.result.custody")}
        </p>
      )}
      <More label={t("verify.result.details")}>
        <p>{t("verify.result.json")}</p>
        <pre class="document" tabindex={0}><code>{document}</code></pre>
      </More>
      <ButtonLink href="/verify" kind="quiet" icon="shield-check">
        {t("verify.another")}
      </ButtonLink>
    </>
  );
}

/** What the document says; of one that is no badge there is nothing to say. */
function Says(props: VerifyResultProps) {
  if (props.verdict === "other") return null;
  if (props.kind === "card") return <CardSays {...props} />;
  return props.kind === "endorsement" ? <EndorsementSays {...props} /> : <BadgeSays {...props} />;
}

function Item({ context: { t }, item }: Pick<VerifyResultProps, "context"> & { item: ItemView }) {
  const { by, about, sentence } = item;
  if (!by) return <li>{sentence}</li>;
  return (
    <li>
      <strong>{by}</strong>
      {about === "issuer" && `, ${t("verify.result.aboutIssuer")}`}
      {about === "achievement" && `, ${t("verify.result.aboutAchievement")}`}. {sentence}
    </li>
  );
}

/** Words that anybody may have put there are not taken for facts. */
function Unconfirmed({ context: { t }, verdict }: Pick<VerifyResultProps, "context" | "verdict">) {
  const confirmed = verdict !== "failed" && verdict !== "unknown";
  return confirmed ? null : <p>{t("verify.result.unconfirmed")}</p>;
}

function BadgeSays({ context, badge, verdict }: VerifyResultProps) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("verify.result.what")}</h2>
      <Unconfirmed context={context} verdict={verdict} />
      <Facts
        items={[
          [t("verify.result.badge"), badge.name && <strong>{badge.name}</strong>],
          [t("verify.result.recipient"), recipientOf(t, badge)],
          [t("verify.result.issuer"), issuerOf(badge)],
          [
            t("verify.result.awarded"),
            badge.awarded && <Time language={language} iso={badge.awarded} />,
          ],
          [
            t("verify.result.narrative"),
            badge.narrative && <Markdown text={badge.narrative} />,
          ],
        ]}
      />
      <PageLink badge={badge} label={t("verify.result.open")} />
    </section>
  );
}

/** A card is somebody's own word: nobody is said to recognise them by it. */
function CardSays({ context, badge, verdict }: VerifyResultProps) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("verify.result.whatCard")}</h2>
      <Unconfirmed context={context} verdict={verdict} />
      <p>{t("verify.result.ownWord")}</p>
      <Facts
        items={[
          [t("verify.result.whose"), recipientOf(t, badge)],
          [
            t("verify.result.signed"),
            badge.awarded && <Time language={language} iso={badge.awarded} />,
          ],
          [t("verify.result.narrative"), badge.narrative && <Markdown text={badge.narrative} />],
        ]}
      />
      <PageLink badge={badge} label={t("verify.result.openCard")} />
    </section>
  );
}

/** What one signed about a badge, a card or an association: theirs alone. */
function EndorsementSays({ context, badge, verdict }: VerifyResultProps) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("verify.result.whatEndorsement")}</h2>
      <Unconfirmed context={context} verdict={verdict} />
      <Facts
        items={[
          [t("verify.result.speaker"), issuerOf(badge)],
          [
            t("verify.result.signed"),
            badge.awarded && <Time language={language} iso={badge.awarded} />,
          ],
          [t("verify.result.words"), badge.narrative && <Markdown text={badge.narrative} />],
        ]}
      />
    </section>
  );
}

function recipientOf(t: PageContext["t"], { recipient }: BadgeView): string {
  return recipient ?? t("verify.result.recipientUnnamed");
}

/** Who recognises, with the site that shows who they are. */
function issuerOf({ issuer, issuerPage }: BadgeView) {
  if (!issuer || !issuerPage) return issuer;
  return (
    <>
      <a href={issuerPage} rel="nofollow noopener">{issuer}</a> ({new URL(issuerPage).host})
    </>
  );
}

function PageLink({ badge: { page }, label }: { badge: BadgeView; label: string }) {
  return page
    ? (
      <p>
        <a href={page} rel="nofollow noopener">{label}</a>
      </p>
    )
    : null;
}

function summaryOf(verdict: Verdict) {
  return `verify.verdict.${verdict}Lead` as const;
}
