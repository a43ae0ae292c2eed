import { actionOf } from "./press.tsx";
import { type Table, targetOf } from "./table.ts";

/** Across the top: what time it is, how many were served, a pause, the settings. */
export function Bar({ table }: { table: Table }) {
  const { say, view, best, press, openSettings } = table;
  const { minutes = 0, seconds = 0 } = view.clock.params ?? {};
  const run = actionOf(view.controls, view.paused ? "resume" : "pause");
  return (
    <div class="fair-bar">
      <p class="fair-bar-time">
        <span class="fair-bar-act">{say(view.actWords)}</span>
        <span aria-hidden="true">{`${minutes}:${String(seconds).padStart(2, "0")}`}</span>
        <span class="visually-hidden">{say(view.clock)}</span>
      </p>
      <p class="fair-bar-count">
        <span>{say("fair.drawn.served", { count: view.served })}</span>
        {best !== undefined && (
          <span class="fair-bar-best">{say("fair.drawn.best", { count: best })}</span>
        )}
      </p>
      {run && !view.over && (
        <button
          type="button"
          class={`fair-tool${targetOf(view) === "resume" ? " is-next fair-tool-go" : ""}`}
          onClick={() => press(run.action)}
        >
          <Glyph d={view.paused ? "M6 3v18l15-9z" : "M5 3h5v18H5zM14 3h5v18h-5z"} />
          <span class={view.paused ? "" : "visually-hidden"}>{say(run.label)}</span>
        </button>
      )}
      <button type="button" class="fair-tool" onClick={openSettings}>
        <Glyph d="M3 5h18v3H3zM3 11h18v3H3zM3 17h18v3H3zM13 3h4v7h-4zM6 9h4v7H6zM14 15h4v7h-4z" />
        <span class="visually-hidden">{say("fair.drawn.settings")}</span>
      </button>
    </div>
  );
}

function Glyph({ d }: { d: string }) {
  return (
    <svg class="fair-glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}
