import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon_names.ts";

/** How a notice looks, and which icon it has. */
export type NoticeKind = "info" | "success" | "warning" | "problem";

const ICON: Record<NoticeKind, IconName> = {
  info: "info-circle",
  success: "circle-check",
  warning: "alert-triangle",
  problem: "circle-x",
};

/** Something the reader should know here, told apart by icon and words, not by colour alone. */
export function Notice(
  { kind = "info", title, children }: { kind?: NoticeKind; title?: string; children?: Child },
) {
  return (
    <div class={`notice notice-${kind}`}>
      <Icon name={ICON[kind]} />
      <div class="notice-words">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
