import type { Child } from "hono/jsx";

/** Nothing here yet: a picture, why, and what to do next. */
export function EmptyState(
  { picture, title, children }: { picture?: Child; title: string; children?: Child },
) {
  return (
    <div class="empty">
      {picture && <div class="empty-picture">{picture}</div>}
      <div class="empty-words">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
