import type { Child } from "hono/jsx";
import { AssociationNav, type AssociationSection } from "../../components/association_nav.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface MembersShellProps {
  context: PageContext;
  title: string;
  /** The title as it is shown, where it says more than the tab. */
  heading?: Child;
  lead?: Child;
  section: Extract<AssociationSection, "members" | "invitations" | "requests" | "teams">;
  /** How many people wait for an answer, where it is known. */
  waiting?: number;
  /** What was just done, in a sentence. */
  done?: string;
  children?: Child;
}

/** One of the pages about the association's people. */
export function MembersShell(props: MembersShellProps) {
  const { context, title, heading, lead, section, waiting, done, children } = props;
  return (
    <Page
      context={context}
      title={title}
      heading={heading}
      lead={lead}
      announcement={done}
      unlisted
    >
      <AssociationNav context={context} current={section} requests={waiting} />
      {done && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </Page>
  );
}
