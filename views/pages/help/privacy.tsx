import { ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

const QUESTIONS = ["visit", "verify", "seat", "cookies", "account", "elsewhere"] as const;

/** What a node keeps of whom, and what they may do about it. */
export function PrivacyPage(
  { context, keptDays }: {
    context: PageContext;
    /** How long it keeps what somebody without an account made, after their last visit. */
    keptDays: number;
  },
) {
  const { t, organisation, account } = context;
  return (
    <Page context={context} title={t("home.privacy.title")} lead={t("home.privacy.lead")}>
      {organisation && (
        <section>
          <h2>{t("home.privacy.who")}</h2>
          <p>
            <a href={`/actors/${organisation.id}`}>{organisation.name}</a>. {t("home.privacy.ask")}
          </p>
        </section>
      )}
      {QUESTIONS.map((question) => (
        <section id={question}>
          <h2>{t(`home.privacy.${question}.question`)}</h2>
          <p>{t(`home.privacy.${question}.answer`, { days: keptDays })}</p>
        </section>
      ))}
      {account && (
        <ButtonLink href="/account/data" kind="quiet" icon="user">
          {t("account.nav.data")}
        </ButtonLink>
      )}
    </Page>
  );
}
