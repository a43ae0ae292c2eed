import type { Child } from "hono/jsx";
import type { Area } from "../art/mod.ts";
import type { Action } from "../simulation/actions.ts";
import type { ActionView } from "../simulation/view.ts";
import type { Table } from "./table.ts";

/** A button that does one thing; where that can't be done now, pressing it says why. */
export function Press({ table, one, kind = "quiet", next, first }: {
  table: Table;
  one: ActionView;
  kind?: "primary" | "quiet";
  /** Whether the hint points here. */
  next?: boolean;
  /** Whether the keyboard goes here when this appears. */
  first?: boolean;
}) {
  const { say, press } = table;
  return (
    <button
      type="button"
      class={`button button-${kind} fair-press${next ? " is-next" : ""}`}
      aria-disabled={one.refused ? "true" : undefined}
      data-first={first || undefined}
      data-wait={one.action.do === "wait" || undefined}
      onClick={() => press(one.action)}
    >
      <span>{say(one.label)}</span>
      {one.refused
        ? one.why && <span class="fair-takes">{say(one.why)}</span>
        : one.ticks !== undefined && one.action.do !== "wait" && (
          <span class="fair-takes">
            {say("fair.text.takes", { count: Math.max(1, Math.round(one.ticks / 10)) })}
          </span>
        )}
    </button>
  );
}

/** A place over the picture that can be pressed; what it says is read out, or written on it. */
export function Spot({ area, class: name, next, current, onPress, children, ...data }: {
  area: Area;
  class: string;
  next?: boolean;
  current?: boolean;
  "data-digit"?: number;
  "data-key"?: string;
  onPress: () => void;
  children: Child;
}) {
  const { x, y, width, height } = area;
  return (
    <button
      type="button"
      class={`fair-spot ${name}${next ? " is-next" : ""}`}
      aria-current={current ? "true" : undefined}
      style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
      onClick={onPress}
      {...data}
    >
      {children}
    </button>
  );
}

/** The actions of a list that a button sends. */
export function actionOf(
  actions: readonly ActionView[],
  name: Action["do"],
): ActionView | undefined {
  return actions.find(({ action }) => action.do === name);
}
