import { Actions, ButtonLink } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { FairScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

const NEXT = [
  ["invite", "/members/invitations"],
  ["award", "/awards/new"],
  ["badges", "/achievements"],
] as const;

/** The site is there: the three next things, and one precaution. */
export function DonePage({ context, login }: { context: PageContext; login: string }) {
  const { t, organisation } = context;
  return (
    <Page
      context={context}
      title={t("setup.done.title")}
      lead={t("setup.done.lead", { name: organisation?.name ?? "" })}
      picture={<FairScene />}
      unlisted
    >
      <ol class="next-things" role="list">
        {NEXT.map(([name, href]) => (
          <li>
            <a href={href}>{t(`setup.done.${name}.title`)}</a>
            <p>{t(`setup.done.${name}.text`)}</p>
          </li>
        ))}
      </ol>
      <Notice title={t("setup.done.sheet.title")}>
        <p>{t("setup.done.sheet.text")}</p>
        <Actions>
          <ButtonLink href="/admin/recovery-sheet" kind="quiet" icon="printer">
            {t("setup.done.sheet.link")}
          </ButtonLink>
        </Actions>
      </Notice>
      <p>{t("setup.done.login", { login })}</p>
    </Page>
  );
}
