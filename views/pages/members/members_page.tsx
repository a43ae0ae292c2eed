import type { Child } from "hono/jsx";
import { AssociationNav } from "../../components/association_nav.tsx";
import { Notice } from "../../components/notice.tsx";
import { SectionNav } from "../../components/section_nav.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

const TABS = {
  people: "/members",
  invitations: "/members/invitations",
  requests: "/members/requests",
} as const;

interface MembersShellProps {
  context: PageContext;
  title: string;
  lead?: string;
  /** Which of the three lists this is; absent on a page about one person or one link. */
  tab?: keyof typeof TABS;
  /** How many people wait for an answer, where it is known. */
  waiting?: number;
  /** What was just done, in a sentence. */
  done?: string;
  children?: Child;
}

/** One of the pages about the association's people. */
export function MembersShell(props: MembersShellProps) {
  const { context, title, lead, tab, waiting, done, children } = props;
  const { t } = context;
  return (
    <Page context={context} title={title} lead={lead} announcement={done} unlisted>
      <AssociationNav context={context} current="members" />
      {tab && (
        <SectionNav
          label={t("members.tabs.label")}
          links={(Object.keys(TABS) as (keyof typeof TABS)[]).map((name) => ({
            href: TABS[name],
            label: t(`members.tabs.${name}`),
            current: name === tab,
            count: name === "requests" ? waiting : undefined,
          }))}
        />
      )}
      {done && (
        <Notice kind="success">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </Page>
  );
}
