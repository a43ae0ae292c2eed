import type { OpenShareLink } from "../../../src/recognition/access/share_links.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { withKey } from "./addresses.ts";
import type { CredentialView } from "./credential_view.ts";
import { ShareLinks, WhoSees } from "./readers.tsx";

export interface HolderToolsProps {
  context: PageContext;
  credential: CredentialView;
  holder: {
    readonly links: readonly OpenShareLink[];
    /** How many endorsements wait for their yes. */
    readonly endorsementsWaiting: number;
    readonly visibility: FormState;
    readonly link: FormState;
  };
  /** What the holder just did, as the page's address says it. */
  done?: string;
}

/** The files in which a badge travels. */
export function TakeAlong(
  { context, credential }: Pick<HolderToolsProps, "context" | "credential">,
) {
  const { t } = context;
  const file = (name: string) =>
    withKey(`/credentials/${credential.id}/${name}`, credential.linkKey);
  return (
    <section class="no-print">
      <h2>{t("credentials.take.title")}</h2>
      <p>{t(credential.revoked ? "credentials.take.helpRevoked" : "credentials.take.help")}</p>
      <Actions>
        <ButtonLink
          href={file("badge.png")}
          kind={credential.revoked ? "quiet" : "primary"}
          icon="download"
          download
        >
          {t("credentials.take.png")}
        </ButtonLink>
        <ButtonLink href={file("print")} kind="quiet" icon="printer">
          {t("credentials.take.print")}
        </ButtonLink>
      </Actions>
      <More label={t("credentials.take.more")}>
        <p>{t("credentials.take.note")}</p>
        <Actions>
          <ButtonLink href={file("badge.json")} kind="quiet" icon="download" download>
            {t("credentials.take.json")}
          </ButtonLink>
          <ButtonLink href={file("badge.svg")} kind="quiet" icon="download" download>
            {t("credentials.take.svg")}
          </ButtonLink>
        </Actions>
      </More>
    </section>
  );
}

/** What the holder alone decides: who sees the badge. */
export function HolderTools({ context, credential, holder, done }: HolderToolsProps) {
  const { t } = context;
  const { id, address, visibility } = credential;
  return (
    <section>
      <h2>{t("credentials.visibility.title")}</h2>
      <WhoSees
        context={context}
        id={id}
        visibility={visibility}
        form={holder.visibility}
        label={t("credentials.visibility.label")}
        words={(value) => ({
          label: t(`credentials.visibility.long.${value}`),
          help: t(`credentials.visibility.help.${value}`),
        })}
      />
      <ShareLinks
        context={context}
        id={id}
        address={address}
        links={holder.links}
        form={holder.link}
        title={t("credentials.link.title")}
        help={t("credentials.link.help")}
        open={done === "link" || done === "link-closed"}
      />
    </section>
  );
}
