import type { FairView, PersonView, SituationView } from "../../../game/simulation/view.ts";
import { say } from "../../../game/simulation/sentences.ts";
import type { PageContext } from "../../context.ts";
import { formatList } from "../../format.ts";
import { MoodFace } from "./face.tsx";
import { controlsOf, Press, PressButton } from "./press.tsx";

interface Props {
  context: PageContext;
  view: FairView;
}

/** Who waits, in the order in which they came. */
export function Queue({ context, view }: Props) {
  const { t } = context;
  const { people } = view;
  return (
    <section id="fair-queue">
      <h2>{t("fair.text.queue", { count: people.length })}</h2>
      {people.length === 0 ? <p>{t("fair.text.nobody")}</p> : (
        <ol class="fair-queue">
          {people.map((one) => <Waiting context={context} one={one} />)}
        </ol>
      )}
    </section>
  );
}

function Waiting({ context, one }: { context: PageContext; one: PersonView }) {
  const { t, language } = context;
  const who = say(t, one.words);
  const firstPossible = one.actions.find(({ refused }) => !refused);
  return (
    <li class={one.chosen ? "fair-card fair-chosen" : "fair-card"}>
      <MoodFace mood={one.mood} colour={one.look.colour} />
      <div class="fair-words">
        <h3>{who}</h3>
        <p>
          <strong>
            {formatList(language, one.orderWords.map((words) => say(t, words)))}
          </strong>
        </p>
        <p class="fair-mood">
          {say(t, one.moodWords)}
          <Patience left={one.patience} words={t("fair.text.patience")} />
        </p>
        {one.needs.length > 0 && (
          <ul class="fair-needs" role="list">
            {one.needs.map((need) => <li>{say(t, need)}</li>)}
          </ul>
        )}
        {one.chosen
          ? (
            <div class="fair-presses">
              {one.actions.map((action, index) => (
                <Press
                  context={context}
                  one={action}
                  kind={index === 0 ? "primary" : "quiet"}
                  focus={context.fragment && action === firstPossible}
                />
              ))}
            </div>
          )
          : (
            <PressButton
              action={one.choose}
              label={say(t, { key: "fair.do.choose" })}
              about={who}
            />
          )}
      </div>
    </li>
  );
}

/** How much patience is left, as a row of five marks. */
function Patience({ left, words }: { left: number; words: string }) {
  const marks = Math.max(1, Math.ceil(left / 20));
  return (
    <span class="fair-patience">
      <span class="visually-hidden">{` – ${words} ${marks}/5`}</span>
      <span aria-hidden="true">{"●".repeat(marks) + "○".repeat(5 - marks)}</span>
    </span>
  );
}

/** What a person would notice, and what one could do about it. */
export function Situations({ context, view }: Props) {
  const { t } = context;
  if (view.situations.length === 0) return null;
  return (
    <section>
      <h2>{t("fair.text.situations")}</h2>
      {view.situations.map((one) => <Noticed context={context} view={view} one={one} />)}
    </section>
  );
}

function Noticed({ context, view, one }: Props & { one: SituationView }) {
  const { t } = context;
  const title = say(t, one.title);
  return (
    <article class="fair-situation">
      <h3>{title}</h3>
      <p>{say(t, one.scene)}</p>
      {one.chosen
        ? (
          <div class="fair-options">
            {one.options.map((option) => <Press context={context} one={option} />)}
            {controlsOf(view).filter(({ action }) => action.do === "lookAway").map((away) => (
              <Press context={context} one={away} />
            ))}
          </div>
        )
        : (
          <PressButton
            action={one.look}
            kind="primary"
            label={say(t, { key: "fair.do.look" })}
            about={title}
          />
        )}
    </article>
  );
}
