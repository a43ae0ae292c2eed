import type { ReceivedBadge, ReceivedNote } from "../../../src/recognition/news/received_types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { BackLink } from "../../components/back_link.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface ReceivedPageProps {
  context: PageContext;
  note: ReceivedNote;
  badge?: ReceivedBadge;
  hash: string;
  author: Somebody;
}

/** Our copy of what was said elsewhere, with the badge that came with it. */
export function ReceivedPage({ context, note, badge, hash, author }: ReceivedPageProps) {
  const { t, language } = context;
  const place = `/timeline/${hash}`;
  return (
    <Page context={context} title={badge?.name ?? author.title} unlisted>
      {badge?.picture && <img class="portrait" src={`${place}/picture`} alt="" width="160" />}
      <Facts
        items={[
          [t("network.received.who"), badge?.recipientName],
          [
            t("network.received.by"),
            badge?.issuerName === badge?.recipientName ? undefined : badge?.issuerName,
          ],
          [
            t(`network.received.${badge ? "told" : "said"}`),
            <a href={author.href}>{author.title}</a>,
          ],
          [t("network.received.at"), <Time language={language} iso={note.publishedAt} />],
        ]}
      />
      {!badge && note.text.split("\n").filter(Boolean).map((line) => <p>{line}</p>)}
      {badge && (
        <Notice kind={badge.verified ? "success" : "warning"}>
          <p>
            {t(badge.verified ? "network.received.verified" : "network.received.unverified")}{" "}
            <Time language={language} iso={badge.verifiedAt} exact />
          </p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={note.page} kind="quiet" icon="world">
          {t("network.received.original")}
        </ButtonLink>
        {badge && (
          <ButtonLink href={`${place}/badge`} kind="quiet" icon="download" download>
            {t("network.received.download")}
          </ButtonLink>
        )}
      </Actions>
      <BackLink href="/timeline">{t("network.received.back")}</BackLink>
    </Page>
  );
}
