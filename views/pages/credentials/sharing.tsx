import { Actions, ButtonLink } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import type { CredentialView } from "./credential_view.ts";

interface Shared {
  /** What the words on the page call it. */
  readonly kind: "badge" | "card";
  readonly name: string;
  /** Its address for ever. */
  readonly address: string;
  /** The path of the picture for other sites. */
  readonly picture?: string;
  /** Where LinkedIn takes it from. */
  readonly linkedIn: string;
}

/** The ways to show what is public to others; nothing of it asks another site before it is pressed. */
export function Sharing({ context, shared }: { context: PageContext; shared: Shared }) {
  const { t } = context;
  const { kind, name, address, picture, linkedIn } = shared;
  const mail = new URLSearchParams({
    subject: name,
    body: t(`credentials.share.mailText.${kind}`, { name, address }),
  });
  return (
    <section class="no-print">
      <h2>{t(`credentials.share.title.${kind}`)}</h2>
      <CopyField
        t={t}
        id={`${kind}-address`}
        label={t(`credentials.share.address.${kind}`)}
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
      </Actions>
      <More label={t("credentials.share.more")}>
        <Actions>
          <ButtonLink href={linkedIn} kind="quiet" icon="plus" rel="noreferrer">
            {t(`credentials.share.linkedin.${kind}`)}
          </ButtonLink>
          {picture && (
            <ButtonLink href={picture} kind="quiet" icon="photo" download={`${kind}.png`}>
              {t("credentials.share.picture")}
            </ButtonLink>
          )}
        </Actions>
        <QrFigure text={address} caption={t(`credentials.share.qr.${kind}`)} open />
      </More>
    </section>
  );
}

/**
 * Where LinkedIn adds a badge to somebody's profile, with who gave it.
 * @see https://addtoprofile.linkedin.com
 */
export function linkedInProfile(
  { address, said, issuer, awardedDate, id }: CredentialView,
): string {
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

/** Where LinkedIn writes a post about it: no organisation gave a card, so it is no certificate. */
export function linkedInPost(address: string): string {
  return `https://www.linkedin.com/sharing/share-offsite/?${new URLSearchParams({ url: address })}`;
}
