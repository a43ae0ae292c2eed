import type { PageContext } from "../context.ts";

/** Where what comes for the reader while the page is open is shown, with a script. */
export function Notices({ context: { account, waiting } }: { context: PageContext }) {
  if (!account) return null;
  const stream = { "hx-sse:connect": `/notices?known=${waiting}`, "hx-swap": "innerMorph" };
  return <div id="notices" class="notices" role="status" {...stream}></div>;
}

interface NewsProps {
  context: PageContext;
  /** How much waits for the reader, where it is more than the page they see says. */
  waiting: number;
  /** Badges that were waited for, and came. */
  badges: number;
  /** Who follows since. */
  followers: number;
}

/** What came while the page was open, each with where it is. */
export function News({ context: { t }, waiting, badges, followers }: NewsProps) {
  const lines = [
    { href: "/parcours", key: "common.nav.news", count: waiting },
    { href: "/parcours", key: "common.nav.badgeCame", count: badges },
    { href: "/network", key: "common.nav.followed", count: followers },
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
