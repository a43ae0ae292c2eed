import { Actions, ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import type { CredentialView } from "./credential_view.ts";

/** The ways to show a public badge to others; nothing of it asks another site before it is pressed. */
export function Sharing(
  { context, credential }: { context: PageContext; credential: CredentialView },
) {
  const { t } = context;
  const { address, said } = credential;
  const mail = new URLSearchParams({
    subject: said.badge.name,
    body: t("credentials.share.mailText", { badge: said.badge.name, address }),
  });
  return (
    <section>
      <h2>{t("credentials.share.title")}</h2>
      <CopyField
        t={t}
        id="badge-address"
        label={t("credentials.share.address")}
        value={address}
      />
      <Actions>
        <ButtonLink
          href={`mailto:?${mail.toString().replace(/\+/g, "%20")}`}
          kind="quiet"
          icon="mail"
        >
          {t("credentials.share.mail")}
        </ButtonLink>
        <ButtonLink href={linkedIn(credential)} kind="quiet" icon="plus" rel="noreferrer">
          {t("credentials.share.linkedin")}
        </ButtonLink>
        {credential.preview && (
          <ButtonLink href={credential.preview} kind="quiet" icon="photo" download="badge.png">
            {t("credentials.share.picture")}
          </ButtonLink>
        )}
      </Actions>
      <QrFigure text={address} caption={t("credentials.share.qr")} />
    </section>
  );
}

/** @see https://addtoprofile.linkedin.com */
function linkedIn({ address, said, issuer, awardedDate, id }: CredentialView): string {
  const query = new URLSearchParams({
    startTask: "CERTIFICATION_NAME",
    name: said.badge.name,
    organizationName: issuer.name,
    issueYear: awardedDate.slice(0, 4),
    issueMonth: String(Number(awardedDate.slice(5, 7))),
    certUrl: address,
    certId: id,
  });
  if (said.validUntil) {
    query.set("expirationYear", said.validUntil.slice(0, 4));
    query.set("expirationMonth", String(Number(said.validUntil.slice(5, 7))));
  }
  return `https://www.linkedin.com/profile/add?${query}`;
}
