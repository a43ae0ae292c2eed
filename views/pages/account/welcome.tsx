import type { Account } from "../../../src/identity/types.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The first page of a new account: how to come back. */
export function WelcomePage(
  { context, account, name }: { context: PageContext; account: Account; name: string },
) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("account.welcome.title", { name })}
      lead={t("account.welcome.lead")}
      unlisted
    >
      <CopyField
        t={t}
        id="own-login"
        label={t("account.welcome.login")}
        value={account.login}
      />
      <p>{t(account.email ? "account.welcome.loginOrEmail" : "account.welcome.noEmail")}</p>
      <Actions>
        <ButtonLink href="/parcours" icon="arrow-right">{t("account.welcome.parcours")}</ButtonLink>
        <ButtonLink href="/account" kind="quiet" icon="user">
          {t("account.welcome.profile")}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
