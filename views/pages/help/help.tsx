import { ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { GUIDES } from "../guides/guide.tsx";

const QUESTIONS = ["badge", "receive", "share", "verify", "keys", "private", "password"] as const;

/** The questions people ask, each with its answer in a few sentences. */
export function HelpPage({ context }: { context: PageContext }) {
  const { t } = context;
  return (
    <Page context={context} title={t("home.help.title")} lead={t("home.help.lead")}>
      {QUESTIONS.map((question) => (
        <section id={question}>
          <h2>{t(`home.help.${question}.question`)}</h2>
          <p>{t(`home.help.${question}.answer`)}</p>
        </section>
      ))}
      <section id="guides">
        <h2>{t("home.help.guides")}</h2>
        <ul class="plain-links" role="list">
          {GUIDES.map((guide) => (
            <li>
              <a href={`/guides/${guide}`}>{t(`workshops.guide.${guide}`)}</a>
            </li>
          ))}
        </ul>
      </section>
      <ButtonLink href="/verify" icon="shield-check">{t("home.verify")}</ButtonLink>
    </Page>
  );
}
