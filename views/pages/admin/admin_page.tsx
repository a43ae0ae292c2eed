import type { Child } from "hono/jsx";
import { AreaPage } from "../../components/area_page.tsx";
import { AssociationNav } from "../../components/association_nav.tsx";
import { organisationWord } from "../../components/organisation_word.ts";
import { SectionNav } from "../../components/section_nav.tsx";
import type { PageContext } from "../../context.ts";

const TABS = {
  profile: "/admin",
  mail: "/admin/mail",
  safety: "/admin/safety",
  collective: "/admin/collective",
  deliveries: "/admin/deliveries",
  blocks: "/admin/blocks",
  about: "/admin/about",
} as const;

interface AdminShellProps {
  context: PageContext;
  title: string;
  lead?: string;
  tab: keyof typeof TABS;
  /** What was just done, in a sentence. */
  done?: string;
  children?: Child;
}

/** One of the pages of the association's settings. */
export function AdminShell({ context, title, lead, tab, done, children }: AdminShellProps) {
  const { t } = context;
  return (
    <AreaPage
      context={context}
      title={title}
      lead={lead}
      done={done}
      nav={
        <>
          <AssociationNav context={context} current="admin" />
          <SectionNav
            label={t("admin.tabs.label")}
            links={(Object.keys(TABS) as (keyof typeof TABS)[]).map((name) => ({
              href: TABS[name],
              label: tabWord(context, name),
              current: name === tab,
            }))}
          />
        </>
      }
    >
      {children}
    </AreaPage>
  );
}

/** What a tab is called: after whose site it is, where that makes a difference. */
function tabWord(context: PageContext, name: keyof typeof TABS): string {
  const { t, organisation } = context;
  if (name === "profile") return organisationWord(context);
  return name === "collective" && organisation?.kind === "collective"
    ? t("collective.theirs.title")
    : t(`admin.tabs.${name}`);
}
