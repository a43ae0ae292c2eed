import type { Child } from "hono/jsx";
import { AreaPage } from "../../components/area_page.tsx";
import { AssociationNav, type AssociationSection } from "../../components/association_nav.tsx";
import type { PageContext } from "../../context.ts";

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
    <AreaPage
      context={context}
      title={title}
      heading={heading}
      lead={lead}
      done={done}
      nav={<AssociationNav context={context} current={section} requests={waiting} />}
    >
      {children}
    </AreaPage>
  );
}
