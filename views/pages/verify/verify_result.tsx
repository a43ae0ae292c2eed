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
export type Verdict = "verified" | "revoked" | "expired" | "failed" | "unknown";

/** What was verified: what others say of somebody, what somebody says of themselves, or an endorsement. */
export type DocumentKind = "badge" | "card" | "endorsement";

/** One question with its answer in words. */
export interface CheckView {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly sentence: string;
  readonly items: readonly { readonly status: CheckStatus; readonly sentence: string }[];
}

/** What the badge says of itself; foreign words, shown as text only. */
export interface BadgeView {
  readonly name?: string;
  readonly recipient?: string;
  readonly issuer?: string;
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
  if (verdict !== "verified") return t(`verify.verdict.${verdict}`);
  if (kind === "card") return t("verify.verdict.verifiedCard");
  return t(
    kind === "endorsement" ? "verify.verdict.verifiedEndorsement" : "verify.verdict.verified",
  );
}

/** Who worked it out, in a sentence. */
export function leadOf({ context, by }: VerifyResultProps): string {
  return context.t(`verify.by.${by}`);
}

/** The answer: the verdict first, then each question, then the details for those who want them. */
export function VerifyResult(props: VerifyResultProps) {
  const { context, cut, verdict, kind, checks, warnings, badge, document } = props;
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
      {kind === "card"
        ? <CardSays context={context} badge={badge} />
        : <BadgeSays context={context} badge={badge} />}
      <h2>{t("verify.result.checks")}</h2>
      <CheckList>
        {checks.map(({ id, status, sentence, items }) => (
          <CheckRow t={t} status={status} title={t(`verify.question.${id}`)}>
            <p>{sentence}</p>
            {items.length > 0 && <ol>{items.map((item) => <li>{item.sentence}</li>)}</ol>}
          </CheckRow>
        ))}
      </CheckList>
      <p class="page-note">{t("verify.result.custody")}</p>
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

function BadgeSays({ context, badge }: Pick<VerifyResultProps, "context" | "badge">) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("verify.result.what")}</h2>
      <Facts
        items={[
          [t("verify.result.badge"), badge.name && <strong>{badge.name}</strong>],
          [t("verify.result.recipient"), recipientOf(t, badge)],
          [t("verify.result.issuer"), badge.issuer],
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
function CardSays({ context, badge }: Pick<VerifyResultProps, "context" | "badge">) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("verify.result.whatCard")}</h2>
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

function recipientOf(t: PageContext["t"], { recipient }: BadgeView): string {
  return recipient ?? t("verify.result.recipientUnnamed");
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
  if (verdict === "verified") return "verify.verdict.verifiedLead" as const;
  if (verdict === "unknown") return "verify.verdict.unknownLead" as const;
  return "verify.verdict.failedLead" as const;
}
