import type { FairRound } from "../../../src/fair/types.ts";
import type { FairView } from "../../../game/simulation/view.ts";
import { say } from "../../../game/simulation/sentences.ts";
import { Confirm } from "../../components/confirm.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { Colleagues, Stations } from "./behind.tsx";
import { controlsOf, Press } from "./press.tsx";
import { Queue, Situations } from "./queue.tsx";

interface Props {
  context: PageContext;
  round: FairRound;
  view: FairView;
}

/** The fair in words: what just happened, who is there, and every press that is possible. */
export function FairRoundPage({ context, round, view }: Props) {
  const { t } = context;
  const path = `/fair/rounds/${round.id}`;
  return (
    <Page
      context={context}
      title={t("fair.text.title")}
      heading={false}
      width="wide"
      unlisted
      announcement={announcement(context, view)}
    >
      <form
        id="fair"
        class="fair"
        method="post"
        action={path}
        hx-post={path}
        hx-target="#main"
        hx-swap="outerMorph"
      >
        <input type="hidden" name="move" value={String(round.presses)} />
        <Board context={context} view={view} />
        <div class="fair-front">
          <Happened context={context} view={view} />
          <Situations context={context} view={view} />
          <Queue context={context} view={view} />
        </div>
        <div class="fair-behind">
          <Stations context={context} view={view} />
          <Colleagues context={context} view={view} />
          <Closing context={context} view={view} />
        </div>
      </form>
    </Page>
  );
}

/** The one thing that matters most, and what to try next where that is not it. */
function announcement({ t }: PageContext, { headline, hint, happened }: FairView): string {
  const first = headline ?? happened[0] ?? hint;
  return first ? say(t, first) : t("fair.text.quiet");
}

/** Where the evening is at, written on the stall's awning. */
function Board({ context, view }: Omit<Props, "round">) {
  const { t } = context;
  return (
    <div class="fair-sign fair-awning">
      <h1>{say(t, view.actWords)}</h1>
      <p class="fair-clock">{say(t, view.clock)}</p>
      <p>{t("fair.text.served", { count: view.served })}</p>
      {view.weather && <p>{say(t, view.weather)}</p>}
    </div>
  );
}

function Happened({ context, view }: Omit<Props, "round">) {
  const { t } = context;
  const focus = context.fragment && !view.people.some(({ chosen }) => chosen);
  return (
    <section class="fair-happened" tabindex={-1} autofocus={focus || undefined}>
      <h2 class="visually-hidden">{t("fair.text.happened")}</h2>
      {view.happened.length > 0
        ? (
          <ul role="list">
            {view.happened.map((sentence) => <li>{say(t, sentence)}</li>)}
          </ul>
        )
        : <p>{t("fair.text.quiet")}</p>}
      {view.hint && <p class="fair-hint">{say(t, view.hint)}</p>}
      <p class="fair-jumps">
        <a href="#fair-queue">{t("fair.text.queue", { count: view.people.length })}</a>
        <a href="#fair-stall">{t("fair.text.stall")}</a>
        <a href="#fair-team">{t("fair.text.team")}</a>
      </p>
      {controlsOf(view).filter(({ action }) => action.do === "wait").map((one) => (
        <Press context={context} one={one} />
      ))}
    </section>
  );
}

function Closing({ context, view }: Omit<Props, "round">) {
  const { t } = context;
  const end = controlsOf(view).find(({ action }) => action.do === "end");
  return end && (
    <Confirm label={say(t, end.label)}>
      <p>{t("fair.text.closing")}</p>
      <Press context={context} one={end} kind="danger" />
    </Confirm>
  );
}
