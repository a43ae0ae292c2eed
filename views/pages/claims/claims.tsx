import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { Claim } from "../../../src/recognition/claims/types.ts";
import type { People } from "../../../src/web/recognition/people.ts";
import { AssociationNav } from "../../components/association_nav.tsx";
import { ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { competenceNamed } from "../cards/draft_view.ts";

/** Badges that were asked for: those that wait for the association's answer, and one's own. */
export function ClaimsPage({ context, own, open, people, framework }: {
  context: PageContext;
  own: readonly Claim[];
  /** For who recognises in the association's name; absent for everyone else. */
  open?: readonly Claim[];
  people: People;
  framework: FrameworkEdition;
}) {
  const { t, language } = context;
  const nameOf = ({ competence }: Claim) => competenceNamed(framework, competence).name;
  return (
    <Page context={context} title={t("cards.claims.title")} unlisted>
      {open && <AssociationNav context={context} current="claims" />}
      {open && (
        <section>
          <h2>{t("cards.claims.open")}</h2>
          {open.length === 0 && <p>{t("cards.claims.noneOpen")}</p>}
          <ul class="plain-links" role="list">
            {open.map((claim) => (
              <li>
                <a href={`/claims/${claim.id}`}>
                  <span>{people.get(claim.claimant)?.name ?? "–"} – {nameOf(claim)}</span>
                </a>
                <p class="page-note">{formatDate(language, claim.createdAt)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("cards.claims.own")}</h2>
        {own.length === 0 && (
          <>
            <p>{t("cards.claims.noneOwn")}</p>
            <ButtonLink href="/cards" kind="quiet" icon="file">{t("cards.menu.yours")}</ButtonLink>
          </>
        )}
        <ul class="plain-links" role="list">
          {own.map((claim) => (
            <li>
              <a href={`/claims/${claim.id}`}>
                <span>{nameOf(claim)}</span>
              </a>
              <p class="page-note">
                {t(`cards.claims.state.${claim.state}`)}, {formatDate(language, claim.updatedAt)}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
