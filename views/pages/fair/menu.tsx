import type { FairRound, KeptMoment } from "../../../src/fair/types.ts";
import { say } from "../../../game/simulation/sentences.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Time } from "../../components/facts.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { FairScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { type BoardChoiceData, BoardSection } from "./board_choice.tsx";

interface Props {
  context: PageContext;
  /** How long a round is kept. */
  days: number;
  /** Of this reader, newest first. */
  rounds: readonly FairRound[];
  kept: readonly KeptMoment[];
  /** How many rounds this account may take over. */
  claimable: number;
  /** Until when all of it is kept, where it is in no account. */
  until?: string;
  forgotten: boolean;
  /** The association's board, once a member has played. */
  board?: BoardChoiceData;
}

/** Where the fair begins: what it is, and the way in. */
export function FairMenuPage(props: Props) {
  const { context, rounds, claimable, forgotten } = props;
  const { t } = context;
  const open = rounds.find(({ closed }) => !closed);
  return (
    <Page context={context} title={t("fair.menu.title")} heading={false} width="wide">
      {forgotten && <Notice kind="success">{t("fair.menu.forgotten")}</Notice>}
      <div class="split">
        <div class="page-head">
          <h1 tabindex={-1}>{t("fair.menu.title")}</h1>
          <p class="lead">{t("fair.menu.lead")}</p>
          <Actions>
            {open && (
              <ButtonLink href={`/fair/rounds/${open.id}/stall`}>
                {t("fair.menu.resume")}
              </ButtonLink>
            )}
            {open && (
              <ButtonLink href={`/fair/rounds/${open.id}`} kind="quiet">
                {t("fair.menu.resumeWords")}
              </ButtonLink>
            )}
            <PostButton action="/fair/drawn" kind={open ? "quiet" : "primary"}>
              {t(rounds.length > 0 ? "fair.menu.again" : "fair.menu.start")}
            </PostButton>
            <PostButton action="/fair/rounds" kind="quiet">{t("fair.menu.words")}</PostButton>
          </Actions>
          <p class="page-note">{t("fair.menu.drawn")} {t("fair.menu.calm")}</p>
        </div>
        <FairScene />
      </div>
      {claimable > 0 && <Claim context={context} count={claimable} />}
      <Kept {...props} />
      {props.board && <BoardSection context={context} choice={props.board} />}
      <Played {...props} />
    </Page>
  );
}

/** What was played before logging in can come along. */
export function Claim({ context: { t }, count }: { context: PageContext; count: number }) {
  return (
    <Notice title={t("fair.claim.title", { count })}>
      <p>{t("fair.claim.text")}</p>
      <PostButton action="/fair/claim" kind="primary" icon="user">{t("fair.claim.do")}</PostButton>
    </Notice>
  );
}

/** What will become of a visitor's rounds, and both ways on. */
export function Visiting(
  { context, days, until, back }: {
    context: PageContext;
    days: number;
    until: string;
    back: string;
  },
) {
  const { t, language } = context;
  return (
    <section class="no-print">
      <h2>{t("fair.visitor.title")}</h2>
      <p>{t("fair.visitor.until", { days, date: formatDate(language, until) })}</p>
      <p>{t("fair.visitor.claim")}</p>
      <Actions>
        <ButtonLink href={`/login?back=${encodeURIComponent(back)}`} kind="quiet" icon="login">
          {t("common.nav.login")}
        </ButtonLink>
        <ButtonLink href="/join" kind="quiet" icon="user-plus">{t("common.nav.join")}</ButtonLink>
      </Actions>
      <Confirm label={t("fair.visitor.forget")} icon="trash">
        <p>{t("fair.visitor.forgetWhat")}</p>
        <PostButton action="/fair/forget" kind="danger" icon="trash">
          {t("fair.visitor.forgetDo")}
        </PostButton>
      </Confirm>
    </section>
  );
}

function Kept({ context, kept }: Props) {
  const { t, language } = context;
  if (kept.length === 0) return null;
  return (
    <section>
      <h2>{t("fair.menu.kept", { count: kept.length })}</h2>
      <ul class="fair-kept" role="list">
        {kept.map(({ told, words, elsewhere, playedAt }) => (
          <li class="fair-card">
            <div class="fair-words">
              <p>{words ? <span class="words">{words}</span> : say(t, told.did)}</p>
              {elsewhere && <p class="words">{elsewhere}</p>}
              <p class="page-note">
                <Time language={language} iso={playedAt} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Played({ context, rounds, days, claimable, until }: Props) {
  const { t, language, account } = context;
  const closed = rounds.filter((round) => round.closed);
  if (rounds.length === 0) return null;
  return (
    <>
      {closed.length > 0 && (
        <section>
          <h2>{t("fair.menu.played")}</h2>
          <ul class="plain-links" role="list">
            {closed.map(({ id, closed }) => (
              <li>
                <a href={`/fair/rounds/${id}/debrief`}>
                  <span>
                    <Time language={language} iso={closed!.at} exact />
                    {" – "}
                    {t("fair.text.served", { count: closed!.served })}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          {account && claimable === 0 && <p class="page-note">{t("fair.menu.days", { days })}</p>}
        </section>
      )}
      {!account && until && <Visiting context={context} days={days} until={until} back="/fair" />}
    </>
  );
}
