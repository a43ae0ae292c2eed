import { flushSync } from "hono/jsx/dom";
import { createRoot } from "hono/jsx/dom/client";
import { Bar } from "./bar.tsx";
import { Over } from "./over.tsx";
import { Panel } from "./panel.tsx";
import { SettingsDialog } from "./settings.tsx";
import type { Table } from "./table.ts";

/** What is written over the picture and beside it. */
export interface Hud {
  /** Writes how things stand, at once. */
  show(table: Table): void;
  /** Takes it all away. */
  clear(): void;
}

/** Makes it. @param over what lies over the picture @param beside what lies below or beside it */
export function createHud(over: HTMLElement, beside: HTMLElement): Hud {
  const above = createRoot(over);
  const below = createRoot(beside);
  return {
    show(table) {
      flushSync(() => {
        above.render(
          <>
            <Bar table={table} />
            <Over table={table} />
            {table.picture === "none" && (
              <p class="fair-nopicture">{table.say("fair.drawn.none")}</p>
            )}
          </>,
        );
        below.render(
          <>
            <Panel table={table} />
            <SettingsDialog table={table} />
          </>,
        );
      });
    },
    clear() {
      above.unmount();
      below.unmount();
    },
  };
}
