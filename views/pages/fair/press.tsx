import type { Action } from "../../../game/simulation/actions.ts";
import type { Child } from "hono/jsx";
import type { ActionView, FairView } from "../../../game/simulation/view.ts";
import { say } from "../../../game/simulation/sentences.ts";
import type { PageContext } from "../../context.ts";

/** What the text version leaves to the drawn one: there, time runs by itself. */
const CLOCKS: readonly Action["do"][] = ["pause", "resume", "pace"];

/** The name under which a button sends its action. */
function nameOf(action: Action): string {
  return JSON.stringify(action);
}

/** The action that a button of this view sends by that name; nothing for what it does not offer. */
export function pressNamed(view: FairView, name: string): Action | undefined {
  const pressable = [
    ...view.people.flatMap((one) => [one.choose, ...offered(one.actions)]),
    ...view.situations.flatMap((one) => [one.look, ...offered(one.options)]),
    ...view.stations.flatMap((one) => offered([one.work])),
    ...view.colleagues.flatMap((one) => offered(one.actions)),
    ...offered(controlsOf(view)),
  ];
  return pressable.find((action) => nameOf(action) === name);
}

/** Wait, close the stall, look back at the queue. */
export function controlsOf(view: FairView): ActionView[] {
  return view.controls.filter(({ action }) => !CLOCKS.includes(action.do));
}

/** What can be done of these. */
function offered(actions: readonly ActionView[]): Action[] {
  return actions.filter(({ refused }) => !refused).map(({ action }) => action);
}

type Kind = "primary" | "quiet" | "danger";

/** A button that does one thing, with what it takes; or why it can't be done now. */
export function Press(
  { context, one, kind = "quiet", focus, about }: {
    context: PageContext;
    one: ActionView;
    kind?: Kind;
    /** Whether the next press is probably this one. */
    focus?: boolean;
    /** Whom it is about, for those who meet the button on its own. */
    about?: string;
  },
) {
  const { t } = context;
  const label = say(t, one.label);
  if (one.refused) {
    return (
      <p class="fair-refused">
        <span class="fair-refused-label">{label}</span> {one.why && say(t, one.why)}
      </p>
    );
  }
  return (
    <PressButton action={one.action} kind={kind} focus={focus} label={label} about={about}>
      {one.ticks !== undefined && one.action.do !== "wait" && (
        <span class="fair-takes">
          {t("fair.text.takes", { count: Math.max(1, Math.round(one.ticks / 10)) })}
        </span>
      )}
    </PressButton>
  );
}

/** The bare button, for what takes no time. */
export function PressButton(
  { action, label, kind = "quiet", focus, about, children }: {
    action: Action;
    label: string;
    kind?: Kind;
    focus?: boolean;
    about?: string;
    children?: Child;
  },
) {
  const name = nameOf(action);
  return (
    <button
      id={`press-${name.replace(/[^a-zA-Z0-9]+/g, "-")}`}
      class={`button button-${kind} fair-press`}
      type="submit"
      name="action"
      value={name}
      autofocus={focus || undefined}
    >
      <span>{label}{about && <span class="visually-hidden">– {about}</span>}</span>
      {children}
    </button>
  );
}
