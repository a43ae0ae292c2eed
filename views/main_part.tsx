import type { Child } from "hono/jsx";
import { FewerActions } from "./components/fewer.ts";
import type { PageContext } from "./context.ts";

/** What a page's main part needs to know of the reader. */
export type MainContext = Pick<PageContext, "t" | "comfort" | "fragment">;

export interface MainProps {
  context: MainContext;
  /** What the page is, for the browser's tab and, unless `heading` says otherwise, its title. */
  title: string;
  /** The title shown on the page, or `false` where the page draws its own `<h1>`. */
  heading?: Child | false;
  /** One or two sentences below the title: what one can do here. */
  lead?: Child;
  /**
   * `reading` keeps lines short (the default); `wide` leaves room for pictures side by side; `full`
   * has no margin at all.
   */
  width?: "reading" | "wide" | "full";
  /** A drawing beside the text, where the screen has room for one. Few pages have it. */
  picture?: Child;
  children?: Child;
}

/** The main part of a page, which forms and links replace. */
export function Main(props: MainProps) {
  const { context, title, heading = title, lead, width = "reading", picture, children } = props;
  return (
    <main id="main" class={`main main-${width}`} tabindex={-1}>
      {heading !== false && (
        <div class="page-head">
          <h1 tabindex={-1} autofocus={context.fragment || undefined}>{heading}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
      )}
      <FewerActions.Provider
        value={context.comfort.includes("fewer-things")
          ? context.t("common.otherActions")
          : undefined}
      >
        {children}
      </FewerActions.Provider>
      {picture && <div class="page-picture">{picture}</div>}
    </main>
  );
}
