import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { Footer } from "./components/footer.tsx";
import { Header } from "./components/header.tsx";
import { SiteHead } from "./components/site_head.tsx";
import { WorkshopStrip } from "./components/workshop_strip.tsx";
import type { PageContext } from "./context.ts";
import { Main, type MainProps } from "./main_part.tsx";

export interface PageProps extends MainProps {
  context: PageContext;
  /** More for `<head>`: `rel="alternate"`, a preview's picture. */
  head?: Child;
  /** Not for search engines: what is private, or reached by a secret link. */
  unlisted?: boolean;
  /** A sentence that a screen reader says when htmx has put this page in place. */
  announcement?: string;
}

/**
 * A whole page, or, when htmx asks (`context.fragment`), its main part with the header (which counts
 * what waits) and the announcement beside it. Forms and links aim at `#main`.
 */
export function Page(props: PageProps) {
  return props.context.fragment ? <Fragment {...props} /> : <Document {...props} />;
}

function Document(props: PageProps) {
  const { context, head, unlisted } = props;
  const { t, language } = context;
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={language} class={context.comfort.join(" ") || undefined}>
        <head>
          <SiteHead context={context} />
          <meta name="theme-color" content="#fbf6ec" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#171b26" media="(prefers-color-scheme: dark)" />
          <title>{documentTitle(props)}</title>
          {unlisted && <meta name="robots" content="noindex" />}
          {head}
        </head>
        <body data-waiting={t("common.waiting")}>
          <a class="skip-link" href="#main">{t("common.skipToContent")}</a>
          <Header context={context} />
          <WorkshopStrip context={context} />
          <Main {...props} />
          <Footer context={context} />
          <div id="status" class="visually-hidden" role="status"></div>
        </body>
      </html>
    </>
  );
}

function Fragment(props: PageProps) {
  const { context, announcement } = props;
  const status = announcement ?? documentTitle(props);
  return (
    <>
      <title>{documentTitle(props)}</title>
      <Main {...props} />
      {raw('<hx-partial hx-target="#site-header" hx-swap="outerHTML">')}
      <Header context={context} />
      {raw("</hx-partial>")}
      {!context.silent && (
        <>
          {raw('<hx-partial hx-target="#status" hx-swap="innerHTML">')}
          <p>{status}</p>
          {raw("</hx-partial>")}
        </>
      )}
    </>
  );
}

function documentTitle({ context, title }: PageProps): string {
  const owner = context.organisation?.name ?? "REQUAPASS";
  return title === owner ? title : `${title} – ${owner}`;
}
