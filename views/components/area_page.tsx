import type { Child } from "hono/jsx";
import { Page, type PageProps } from "../layout.tsx";
import { Notice } from "./notice.tsx";

interface AreaPageProps extends Omit<PageProps, "announcement" | "unlisted"> {
  /** The ways to the other pages of its area. */
  nav?: Child;
  /** What was just done, in a sentence. */
  done?: string;
}

/** A page that is its reader's own; what was just done there is shown, and said. */
export function AreaPage({ nav, done, children, ...page }: AreaPageProps) {
  return (
    <Page {...page} announcement={done} unlisted>
      {nav}
      {done && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </Page>
  );
}
