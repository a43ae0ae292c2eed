import type { PageContext } from "../context.ts";

/** Where what comes for the reader while the page is open is shown, with a script. */
export function Notices({ context: { account, waiting } }: { context: PageContext }) {
  if (!account) return null;
  const stream = { "hx-sse:connect": `/notices?known=${waiting}`, "hx-swap": "innerMorph" };
  return <div id="notices" class="notices" role="status" {...stream}></div>;
}

/** Something new waits for the reader. */
export function NewsLink({ context: { t }, count }: { context: PageContext; count: number }) {
  return (
    <p>
      <a href="/parcours">{t("common.nav.news", { count })}</a>
    </p>
  );
}
