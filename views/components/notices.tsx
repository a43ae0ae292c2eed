import type { Arrivals } from "../../src/web/arrivals.ts";
import type { PageContext } from "../context.ts";

/** Where what comes for the reader while the page is open is shown, with a script. */
export function Notices({ context: { notices } }: { context: PageContext }) {
  if (!notices) return null;
  const stream = { "hx-sse:connect": notices, "hx-swap": "innerMorph" };
  return <div id="notices" class="notices" role="status" {...stream}></div>;
}

/** What came while the page was open, each with where it is. */
export function News({ context: { t }, came }: { context: PageContext; came: Arrivals }) {
  const lines = [
    { href: "/parcours", key: "common.nav.news", count: came.waiting },
    { href: "/claims", key: "common.nav.asked", count: came.claims },
    { href: "/parcours", key: "common.nav.badgeCame", count: came.badges },
    { href: "/claims", key: "common.nav.refused", count: came.refusals },
    { href: "/network", key: "common.nav.followed", count: came.followers },
  ] as const;
  return (
    <>
      {lines.map(({ href, key, count }) =>
        count > 0 && (
          <p>
            <a href={href}>{t(key, { count })}</a>
          </p>
        )
      )}
    </>
  );
}
