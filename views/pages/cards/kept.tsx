import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm, More } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Notice } from "../../components/notice.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import type { DraftView, QuestionView } from "./draft_view.ts";

/** Where the answers are, until when, how to come back, and the ways out, apart from the way on. */
export function Kept(props: DraftView) {
  const { context, card, keptUntil, code } = props;
  const { t, language } = context;
  const path = `/cards/drafts/${card.id}`;
  return (
    <section class="card-kept no-print">
      <h2>{t("cards.kept.title")}</h2>
      <p>
        {keptUntil
          ? t("cards.kept.seat", { date: formatDate(language, keptUntil) })
          : t("cards.kept.account")} {t("cards.kept.private")}
      </p>
      {code && (
        <More label={t("cards.code.yours")}>
          <ReturnCode context={context} code={code} />
        </More>
      )}
      <Actions>
        <ButtonLink href="/cards" kind="quiet" icon="logout">{t("cards.kept.leave")}</ButtonLink>
      </Actions>
      <More label={t("cards.kept.more")}>
        <Confirm label={t("cards.kept.restart")} icon="arrow-left">
          <p>{t("cards.kept.restartWhat")}</p>
          <PostButton action={`${path}/restart`} kind="quiet">
            {t("cards.kept.restartDo")}
          </PostButton>
        </Confirm>
        <Confirm label={t("cards.kept.erase")} icon="trash">
          <p>{t("cards.kept.eraseWhat")}</p>
          <PostButton action={`${path}/erase`} kind="danger" icon="trash">
            {t("cards.kept.eraseDo")}
          </PostButton>
        </Confirm>
      </More>
    </section>
  );
}

/** The code by which another device comes back, to read or to scan. */
export function ReturnCode({ context, code }: { context: PageContext; code: string }) {
  const { t, origin } = context;
  return (
    <div class="card-code">
      <div class="stack">
        <CopyField t={t} id="return-code" label={t("cards.code.yours")} value={code} />
        <p>{t("cards.code.use", { address: `${origin}/cards` })}</p>
        <p class="page-note">{t("cards.code.secret")}</p>
      </div>
      <QrFigure text={`${origin}/cards?code=${code}`} caption={t("cards.code.scan")} />
    </div>
  );
}

/** What was put aside can be taken back, as long as nothing new was answered. */
export function Restarted({ context: { t }, card, done }: QuestionView) {
  if (done === "undone") {
    return (
      <Notice kind="success">
        <p>{t("cards.kept.undone")}</p>
      </Notice>
    );
  }
  if (!card.before) return null;
  return (
    <Notice title={t("cards.kept.restarted")}>
      <PostButton action={`/cards/drafts/${card.id}/undo`} kind="primary">
        {t("cards.kept.undo")}
      </PostButton>
    </Notice>
  );
}
