import type { Account } from "../../../src/identity/types.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The first page of a new account: how to come back. */
export function WelcomePage(
  { context, account, name, claimable }: {
    context: PageContext;
    account: Account;
    name: string;
    /** Whether this browser made cards or played rounds before there was an account. */
    claimable: boolean;
  },
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
      {claimable && (
        <Notice title={t("cards.claim.title")}>
          <p>{t("cards.claim.waiting")}</p>
          <PostButton action="/cards/claim" kind="primary" icon="user">
            {t("cards.claim.do")}
          </PostButton>
        </Notice>
      )}
      <Actions>
        <ButtonLink href="/parcours" icon="arrow-right">{t("account.welcome.parcours")}</ButtonLink>
        <ButtonLink href="/account" kind="quiet" icon="user">
          {t("account.welcome.profile")}
        </ButtonLink>
        {!account.email && (
          <ButtonLink href="/account/access" kind="quiet" icon="mail">
            {t("account.welcome.addEmail")}
          </ButtonLink>
        )}
      </Actions>
    </Page>
  );
}
