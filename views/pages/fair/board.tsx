import type { Board, RankedPlace } from "../../../src/fair/board.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { BoardChoice, type BoardChoiceData } from "./board_choice.tsx";
import { FaceCounts } from "./face.tsx";

interface Props {
  context: PageContext;
  board: Board;
  /** Absent before the reader's first round. */
  choice?: BoardChoiceData;
}

/** The best rounds of those members who chose to show them. */
export function BoardPage({ context, board, choice }: Props) {
  const { t } = context;
  const { first, own } = board;
  const isBelow = own && !first.includes(own);
  return (
    <Page context={context} title={t("fair.board.title")} lead={t("fair.board.lead")} unlisted>
      {first.length > 0
        ? <Places context={context} places={first} under="fair-awning" />
        : (
          <EmptyState title={t("fair.board.empty")}>
            <p>{t(choice ? "fair.board.emptyPlayed" : "fair.board.emptyText")}</p>
          </EmptyState>
        )}
      {isBelow && (
        <section>
          <h2>{t("fair.board.yourPlace")}</h2>
          <Places context={context} places={[own]} />
        </section>
      )}
      {first.length > 0 && <p class="page-note">{t("fair.board.note")}</p>}
      {choice && (
        <section>
          <h2>{t("fair.board.you")}</h2>
          <BoardChoice context={context} choice={choice} />
        </section>
      )}
      <Actions>
        <ButtonLink href="/fair" kind={choice ? "quiet" : "primary"} icon="arrow-left">
          {t("fair.answer.back")}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

function Places({ context, places, under = "" }: {
  context: PageContext;
  places: readonly RankedPlace[];
  /** The class of what they hang under. */
  under?: string;
}) {
  return (
    <ol class={`fair-board ${under}`} role="list">
      {places.map((place) => <PlaceRow context={context} place={place} />)}
    </ol>
  );
}

function PlaceRow({ context: { t, language }, place }: {
  context: PageContext;
  place: RankedPlace;
}) {
  const { rank, name, served, points, faces, own } = place;
  return (
    <li class={own ? "fair-board-own" : undefined}>
      <p class="fair-board-rank">
        <span class="visually-hidden">{t("fair.board.rank")}</span> {formatNumber(language, rank)}
      </p>
      <div>
        <p class="fair-board-name">
          <strong>{name}</strong>
          {own && ` – ${t("fair.board.own")}`}
        </p>
        <p>
          {t("fair.text.served", { count: served })} · {t("fair.board.points", { count: points })}
        </p>
        <FaceCounts t={t} faces={faces} brief />
      </div>
    </li>
  );
}
