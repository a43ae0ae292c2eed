import { ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Notice } from "../../components/notice.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import { MembersShell } from "./members_page.tsx";

/** A link for a person who forgot their password, shown this once. */
export function RecoveryLinkPage(
  { context, id, name, link }: { context: PageContext; id: string; name: string; link: string },
) {
  const { t } = context;
  return (
    <MembersShell
      context={context}
      title={t("members.recovery.title", { name })}
      lead={t("members.recovery.lead")}
      section="members"
    >
      <CopyField t={t} id="recovery-link" label={t("members.recovery.link")} value={link} />
      <QrFigure text={link} caption={t("members.recovery.qr", { name })} />
      <Notice kind="warning">
        <p>{t("members.recovery.warning")}</p>
      </Notice>
      <ButtonLink href={`/members/${id}`} kind="quiet" icon="arrow-left">
        {t("members.recovery.back", { name })}
      </ButtonLink>
    </MembersShell>
  );
}
