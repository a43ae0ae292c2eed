import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm, More } from "../../components/confirm.tsx";
import { Notice } from "../../components/notice.tsx";
import { formatDate } from "../../format.ts";
import { withKey } from "../credentials/addresses.ts";
import { draftPath } from "./addresses.ts";
import type { CardPageProps } from "./card_page.tsx";

/** The files in which a card travels. */
export function TakeAlong(
  { context, record, linkKey }: Pick<CardPageProps, "context" | "record" | "linkKey">,
) {
  const { t } = context;
  const file = (name: string) => withKey(`/credentials/${record.id}/${name}`, linkKey);
  return (
    <section class="no-print">
      <h2>{t("cards.take.title")}</h2>
      <Actions>
        <ButtonLink href={file("card.pdf")} icon="download" download>
          {t("cards.take.pdf")}
        </ButtonLink>
        <ButtonLink href={file("card.png")} kind="quiet" icon="photo" download>
          {t("cards.take.png")}
        </ButtonLink>
      </Actions>
      <p class="page-note">{t("cards.take.note")}</p>
      <More label={t("cards.take.more")}>
        <Actions>
          <ButtonLink href={file("pocket.pdf")} kind="quiet" icon="download" download>
            {t("cards.take.pocket")}
          </ButtonLink>
          <Button type="button" kind="quiet" icon="printer" hidden data-print>
            {t("cards.take.print")}
          </Button>
          <ButtonLink href={file("card.svg")} kind="quiet" icon="download" download>
            {t("cards.take.svg")}
          </ButtonLink>
          <ButtonLink href={file("card.json")} kind="quiet" icon="download" download>
            {t("cards.take.json")}
          </ButtonLink>
        </Actions>
        <p>{t("cards.take.pocketHow")}</p>
      </More>
    </section>
  );
}

/** Without an account the card has an end, and cannot be shown by an address. */
export function Visiting({ context, record, keptUntil }: CardPageProps & { keptUntil: string }) {
  const { t, language, account } = context;
  const back = encodeURIComponent(`/credentials/${record.id}`);
  return (
    <section class="no-print">
      <Notice title={t("cards.claim.title")}>
        <p>{t("cards.claim.until", { date: formatDate(language, keptUntil) })}</p>
        <p>{t("cards.claim.text")}</p>
        <Actions>
          {account
            ? (
              <PostButton action="/cards/claim" kind="primary" icon="user">
                {t("cards.claim.do")}
              </PostButton>
            )
            : (
              <>
                <ButtonLink href={`/login?back=${back}`} kind="quiet" icon="login">
                  {t("common.nav.login")}
                </ButtonLink>
                <ButtonLink href="/join" kind="quiet" icon="user-plus">
                  {t("common.nav.join")}
                </ButtonLink>
              </>
            )}
        </Actions>
      </Notice>
    </section>
  );
}

/** Changing, taking back, erasing: each says what it does before it is done. */
export function Ends({ context, record }: CardPageProps) {
  const { t } = context;
  return (
    <section class="no-print">
      <h2>{t("cards.ends.title")}</h2>
      <Actions>
        <ButtonLink href={draftPath(record.card, "check")} kind="quiet" icon="edit">
          {t("cards.ends.change")}
        </ButtonLink>
      </Actions>
      <p>{t("cards.ends.changeWhat")}</p>
      {!record.revoked && (
        <Confirm label={t("cards.ends.withdraw")} icon="ban">
          <p>{t("cards.ends.withdrawWhat")}</p>
          <PostButton
            action={`/credentials/${record.id}/withdraw`}
            kind="danger"
            icon="ban"
          >
            {t("cards.ends.withdrawDo")}
          </PostButton>
        </Confirm>
      )}
      <Confirm label={t("cards.ends.erase")} icon="trash">
        <p>{t("cards.ends.eraseWhat")}</p>
        <PostButton action={`/cards/drafts/${record.card}/erase`} kind="danger" icon="trash">
          {t("cards.kept.eraseDo")}
        </PostButton>
      </Confirm>
    </section>
  );
}
