import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** Nobody has set this node up yet, and the reader came without the link from the terminal. */
export function NoKeyPage({ context }: { context: PageContext }) {
  const { t, origin } = context;
  return (
    <Page context={context} title={t("setup.noKey.title")} lead={t("setup.noKey.lead")} unlisted>
      <p>{t("setup.noKey.where")}</p>
      <p>{t("setup.noKey.look")}</p>
      <p class="code-line">
        <code>{origin}/setup?key=…</code>
      </p>
      <p>{t("setup.noKey.open")}</p>
      <p>{t("setup.noKey.lost")}</p>
    </Page>
  );
}
