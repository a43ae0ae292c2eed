import type { Debrief } from "../../../game/debrief/debrief.ts";
import type { Moment } from "../../../game/debrief/moment.ts";
import { say } from "../../../game/simulation/sentences.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { FairRound, KeptMoment } from "../../../src/fair/types.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { type BoardChoiceData, BoardSection } from "./board_choice.tsx";
import { FaceCounts } from "./face.tsx";
import { Claim, Visiting } from "./menu.tsx";
import { MomentCard } from "./moment.tsx";

export interface DebriefProps {
  context: PageContext;
  round: FairRound;
  debrief: Debrief;
  kept: readonly KeptMoment[];
  framework: FrameworkEdition;
  /** How long a round is kept. */
  days: number;
  /** Until when what was kept of it stays, where it is in no account. */
  until?: string;
  /** The moment whose answer was refused, and what was sent. */
  refused?: { readonly moment: string; readonly form: FormState };
  /** A moment that the player just said was not theirs. */
  letGo?: string;
  /** The association's board, where this round is a member's. */
  board?: BoardChoiceData;
}

/** Tells the round back: faces first, then moments, then numbers. It asks, and never judges. */
export function DebriefPage(props: DebriefProps) {
  const { context, debrief, round, days, until, kept } = props;
  const { t, account } = context;
  const { told, others, missed, served, points } = debrief;
  return (
    <Page
      context={context}
      title={t("fair.answer.title")}
      lead={say(t, debrief.lead)}
      width="wide"
      unlisted
    >
      <Faces {...props} />
      {told.length > 0 && (
        <section>
          <h2>{t("fair.answer.moments", { count: told.length })}</h2>
          <Moments {...props} moments={told} />
        </section>
      )}
      {others.length > 0 && (
        <section class="fair-others">
          <More label={t("fair.answer.others", { count: others.length })}>
            <Moments {...props} moments={others} />
          </More>
        </section>
      )}
      {kept.length > 0 && (
        <section class="no-print">
          <h2>{t("cards.fromFair.title")}</h2>
          <p>{t("cards.fromFair.text")}</p>
          <Actions>
            <ButtonLink href="/cards" icon="arrow-right">{t("cards.fromFair.do")}</ButtonLink>
          </Actions>
        </section>
      )}
      <section>
        <h2>{t("fair.answer.again")}</h2>
        {missed && <p>{t("fair.answer.missed")} {say(t, missed)}</p>}
        <p>
          {t("fair.answer.numbers", {
            served: t("fair.text.served", { count: served }),
            points: t("fair.board.points", { count: points }),
          })}
        </p>
        <Actions>
          <PostButton action="/fair/rounds" kind={kept.length > 0 ? "quiet" : "primary"}>
            {t("fair.menu.again")}
          </PostButton>
          <Button type="button" kind="quiet" icon="printer" hidden data-print>
            {t("fair.answer.print")}
          </Button>
          <ButtonLink href="/fair" kind="quiet" icon="arrow-left">
            {t("fair.answer.back")}
          </ButtonLink>
        </Actions>
      </section>
      {props.board && <BoardSection context={context} choice={props.board} />}
      {until && (account ? <Claim context={context} count={1} /> : (
        <Visiting
          context={context}
          days={days}
          until={until}
          back={`/fair/rounds/${round.id}/debrief`}
        />
      ))}
      <p class="page-note">{props.framework.note}</p>
    </Page>
  );
}

function Moments({ moments, ...props }: DebriefProps & { moments: readonly Moment[] }) {
  return (
    <div class="fair-moments">
      {moments.map((moment) => <MomentCard {...props} moment={moment} />)}
    </div>
  );
}

function Faces({ context: { t }, debrief }: DebriefProps) {
  const { faces, samir, lotte } = debrief;
  return (
    <section>
      <h2>{t("fair.answer.faces")}</h2>
      <FaceCounts t={t} faces={faces} />
      <p>
        {([["samir", samir], ["lotte", lotte]] as const).map(([who, mood]) =>
          t("fair.answer.colleague", {
            name: t(`fair.colleague.${who}`),
            mood: t(`fair.mood.${mood}`),
          })
        ).join(" ")}
      </p>
    </section>
  );
}
