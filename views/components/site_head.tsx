import { asset } from "../assets.ts";
import type { PageContext } from "../context.ts";

interface SiteHeadProps {
  context: Pick<PageContext, "comfort">;
  /** Whether people's own words come later, on a page that stays open. */
  italic?: boolean;
}

/** What the head of every document here begins with: how it is shown, its styles and its script. */
export function SiteHead(props: SiteHeadProps) {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {/* Settling copies style attributes, which the policy refuses; nothing here is animated so. */}
      <meta name="htmx-config" content='{"defaultSettleDelay":0}' />
      <FirstFonts {...props} />
      <link rel="stylesheet" href={asset("site.css")} />
      <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" />
      <script src={asset("site.js")} defer></script>
    </>
  );
}

/** Asks early for the files that a page's first words are written with. */
function FirstFonts({ context: { comfort }, italic }: SiteHeadProps) {
  const fonts = comfort.includes("reading-font")
    ? ["opendyslexic-latin.woff2", "opendyslexic-latin-bold.woff2"]
    : [
      "atkinson-latin.woff2",
      "bricolage-latin.woff2",
      ...(italic ? ["atkinson-italic-latin.woff2"] : []),
    ];
  return (
    <>
      {fonts.map((font) => (
        <link rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="" />
      ))}
    </>
  );
}
