import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Form } from "../../components/form.tsx";
import { ReasonField } from "../../components/reason_field.tsx";
import type { AwardPageProps } from "./award_page.tsx";

/** What the issuer may do while an offer waits: remind, or take it back. */
export function IssuerTools(props: AwardPageProps) {
  const { context, award, recipient, forms } = props;
  const { t } = context;
  const { withdraw } = forms;
  return (
    <section>
      {recipient.host
        ? (
          <>
            <h2>{t("awards.nudge.elsewhereTitle")}</h2>
            <p>
              {award.mention
                ? t("awards.byLink.elsewhere", { handle: recipient.handle })
                : t("awards.nudge.elsewhere", { name: recipient.name, host: recipient.host })}
            </p>
          </>
        )
        : <Nudge {...props} />}
      <Confirm
        label={t("awards.withdraw.open")}
        icon="ban"
        open={Object.keys(withdraw.errors).length > 0}
      >
        <p>{t("awards.withdraw.help", { name: recipient.name })}</p>
        <Form t={t} id="withdraw-form" action={`/awards/${award.id}/withdraw`} form={withdraw}>
          <ReasonField
            t={t}
            form={withdraw}
            label={t("awards.withdraw.reason", { name: recipient.name })}
          />
          <Actions>
            <Button kind="danger" icon="ban">{t("awards.withdraw.now")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </section>
  );
}

function Nudge({ context, award, recipient, issuer }: AwardPageProps) {
  const { t, origin } = context;
  const address = `${origin}/awards/${award.id}`;
  const mail = new URLSearchParams({
    subject: t("awards.nudge.subject", { issuer: issuer.name }),
    body: t("awards.nudge.body", { name: recipient.name, issuer: issuer.name, address }),
  });
  return (
    <>
      <h2>{t("awards.nudge.title")}</h2>
      <p>{t("awards.nudge.help", { name: recipient.name })}</p>
      <CopyField t={t} id="nudge-address" label={t("awards.nudge.address")} value={address} />
      <Actions>
        <ButtonLink
          kind="quiet"
          icon="mail"
          href={`mailto:?${mail.toString().replaceAll("+", "%20")}`}
        >
          {t("awards.nudge.mail")}
        </ButtonLink>
      </Actions>
    </>
  );
}
