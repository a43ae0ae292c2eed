import type { Actor } from "../../../src/identity/types.ts";
import { Facts, Time } from "../../components/facts.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "./admin_page.tsx";

interface AboutPageProps {
  context: PageContext;
  organisation: Actor;
  version: string;
  /** ISO 8601. */
  setUpAt: string;
  dataFolder: string;
  /** Whether the address is this very machine, from which nothing can move. */
  isTrial: boolean;
}

/** What this site is, for who looks after it. */
export function AboutPage(props: AboutPageProps) {
  const { context, organisation, version, setUpAt, dataFolder, isTrial } = props;
  const { t, language, origin } = context;
  return (
    <AdminShell context={context} title={t("admin.about.title")} tab="about">
      {isTrial && (
        <Notice kind="warning">
          <p>{t("admin.about.trial")}</p>
        </Notice>
      )}
      <Facts
        items={[
          [
            t("admin.about.address"),
            <span class="breakable">{origin}</span>,
          ],
          [t("admin.about.handle"), `@${organisation.handle}@${new URL(origin).host}`],
          [t("admin.about.version"), version],
          [t("admin.about.since"), <Time language={language} iso={setUpAt} />],
          [
            t("admin.about.folder"),
            <span class="breakable">{dataFolder}</span>,
          ],
        ]}
      />
      <p>{t("admin.about.addressNote")}</p>
      <p>{t("admin.about.folderNote")}</p>
    </AdminShell>
  );
}
