import type { Invitation } from "../../../src/identity/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import { MembersShell } from "./members_page.tsx";
import { rolesInWords } from "./roles.ts";

interface InvitationReadyPageProps {
  context: PageContext;
  /** Absent where it answers a request. */
  invitation?: Invitation;
  /** The name of who asked to join, where it answers a request. */
  asked?: string;
  link: string;
}

/** An invitation's link and code, shown this once; for many, on paper, a poster for a meeting. */
export function InvitationReadyPage(
  { context, invitation, asked, link }: InvitationReadyPageProps,
) {
  const { t, language, organisation } = context;
  const name = organisation?.name ?? "";
  const title = asked
    ? t("members.requests.welcomed.title", { name: asked })
    : t("members.invitation.title");
  const lead = asked ? t("members.requests.welcomed.lead") : t("members.invitation.lead");
  return (
    <MembersShell
      context={context}
      title={title}
      heading={
        <>
          <span class="no-print">{title}</span>
          <span class="print-only">{t("members.invitation.poster", { name })}</span>
        </>
      }
      section={asked ? "requests" : "invitations"}
      lead={<span class="no-print">{lead}</span>}
    >
      <div class="no-print">
        <CopyField t={t} id="invitation-link" label={t("members.invitation.link")} value={link} />
      </div>
      <QrFigure text={link} caption={t("members.invitation.qr", { name })} />
      {invitation && (
        <Facts
          items={[
            [t("members.invitation.facts.for"), invitation.note],
            [t("members.invitation.facts.uses"), String(invitation.usesLeft)],
            [
              t("members.invitation.facts.until"),
              <Time language={language} iso={invitation.expiresAt} />,
            ],
            [t("members.invitation.facts.roles"), rolesInWords(context, invitation)],
          ]}
        />
      )}
      <Actions>
        {invitation && invitation.usesLeft > 1 && (
          <Button type="button" kind="quiet" icon="printer" hidden data-print>
            {t("members.invitation.print")}
          </Button>
        )}
        <ButtonLink
          href={asked ? "/members/requests" : "/members/invitations"}
          kind="quiet"
          icon="arrow-left"
        >
          {t(asked ? "members.requests.back" : "members.invitation.again")}
        </ButtonLink>
      </Actions>
    </MembersShell>
  );
}
