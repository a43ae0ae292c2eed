import { isPublic } from "../../../src/visibility.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { Narrative } from "../awards/said.tsx";
import { withKey } from "./addresses.ts";
import { CredentialFacts } from "./credential.tsx";
import type { CredentialView } from "./credential_view.ts";

/** The badge on one sheet of A4, with a code that leads to its page. */
export function PrintPage(
  { context, credential }: { context: PageContext; credential: CredentialView },
) {
  const { t, language } = context;
  const { said, issuer, recipient, revoked } = credential;
  const { badge } = said;
  const address = withKey(credential.address, credential.linkKey);
  return (
    <Page
      context={context}
      title={t("credentials.print.title", { name: badge.name })}
      heading={false}
      unlisted
    >
      <Actions>
        <Button type="button" icon="printer" hidden data-print>
          {t("credentials.print.print")}
        </Button>
        <ButtonLink
          kind="quiet"
          icon="arrow-left"
          href={withKey(`/credentials/${credential.id}`, credential.linkKey)}
        >
          {t("credentials.print.back")}
        </ButtonLink>
      </Actions>
      <article class="certificate" lang={badge.language}>
        <img src={badge.image} alt={badge.alt} width="240" height="240" />
        <h1>{badge.name}</h1>
        {recipient && <p class="certificate-name">{recipient}</p>}
        {badge.level && <p class="lead">{badge.level.sentence}</p>}
        {revoked && (
          <p class="certificate-revoked" lang={language}>
            {t("credentials.revoked.title", { date: formatDate(language, revoked.at) })}
          </p>
        )}
        <Narrative context={context} said={said} />
        <div class="certificate-foot" lang={language}>
          <CredentialFacts context={context} credential={credential} />
          <div class="stack">
            <QrFigure text={address} caption={t("credentials.print.code")} />
            <p class="certificate-address">{address}</p>
            {!isPublic(credential.visibility) && !credential.linkKey && (
              <p class="certificate-address">{t("credentials.print.private")}</p>
            )}
          </div>
        </div>
        <p lang={language}>{t("credentials.trust.signed", { issuer: issuer.name })}</p>
      </article>
    </Page>
  );
}
