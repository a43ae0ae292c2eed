import type { Child } from "hono/jsx";
import type { PageContext } from "../../context.ts";

/**
 * A part of a page that follows what happens: with a script by itself, again after the line was cut
 * or the node started anew; without one by a link.
 */
export function LiveRegion(
  { context, id, address, children }: {
    context: PageContext;
    id: string;
    /** Where its new content is streamed from. */
    address: string;
    children?: Child;
  },
) {
  const { t, path } = context;
  const stream = {
    "hx-sse:connect": address,
    "hx-sse:close": "over",
    "hx-swap": "innerMorph",
    "hx-config": '{"sse":{"reconnectMaxDelay":4000}}',
  };
  return (
    <>
      <div id={id} class="live" {...stream}>{children}</div>
      <p class="live-lost" data-live-lost={id} role="status" hidden>{t("workshops.live.lost")}</p>
      <noscript>
        <p class="live-refresh">
          <a href={path}>{t("workshops.live.refresh")}</a>
        </p>
      </noscript>
    </>
  );
}
