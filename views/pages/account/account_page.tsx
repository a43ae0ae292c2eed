import type { Child } from "hono/jsx";
import { AreaPage } from "../../components/area_page.tsx";
import { SectionNav } from "../../components/section_nav.tsx";
import type { PageContext } from "../../context.ts";

const TABS = {
  profile: "/account",
  access: "/account/access",
  comfort: "/settings",
  data: "/account/data",
} as const;

interface AccountPageProps {
  context: PageContext;
  tab: keyof typeof TABS;
  /** What was just done, in a sentence. */
  done?: string;
  children?: Child;
}

/** One of the pages of a person's own account. */
export function AccountPage({ context, tab, done, children }: AccountPageProps) {
  const { t } = context;
  return (
    <AreaPage
      context={context}
      title={t(`account.${tab}.title`)}
      lead={t(`account.${tab}.lead`)}
      done={done}
      nav={
        <SectionNav
          label={t("account.nav.label")}
          links={(Object.keys(TABS) as (keyof typeof TABS)[]).map((name) => ({
            href: TABS[name],
            label: t(`account.nav.${name}`),
            current: name === tab,
          }))}
        />
      }
    >
      {children}
    </AreaPage>
  );
}
