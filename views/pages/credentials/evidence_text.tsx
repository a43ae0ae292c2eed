import { ButtonLink } from "../../components/button.tsx";
import { Markdown } from "../../components/markdown.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { withKey } from "./addresses.ts";

/** Some words kept as evidence, at their own address. */
export function EvidenceTextPage({ context, name, text, badge, linkKey }: {
  context: PageContext;
  name: string;
  text: string;
  /** The badge it supports, once there is one. */
  badge?: string;
  linkKey?: string;
}) {
  const { t } = context;
  return (
    <Page context={context} title={name || t("credentials.evidence.text")} unlisted>
      <Markdown text={text} />
      {badge && (
        <ButtonLink kind="quiet" href={withKey(`/credentials/${badge}`, linkKey)} icon="arrow-left">
          {t("credentials.evidence.back")}
        </ButtonLink>
      )}
    </Page>
  );
}
