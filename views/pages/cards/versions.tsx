import type { WayTravelled } from "../../../src/cards/content_types.ts";
import type { CardRecord } from "../../../src/recognition/types.ts";
import { ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { draftPath } from "./addresses.ts";
import { Mark, Steps } from "./mark.tsx";
import { hoursInWords } from "./words.ts";

/** A version of a card, as a list shows it. */
export interface ListedVersion {
  readonly id: string;
  readonly signedAt: string;
}

/** The other versions of a card, and the way travelled between them. */
export function CardVersions(
  { context, record, versions }: {
    context: PageContext;
    record: CardRecord;
    versions: readonly ListedVersion[];
  },
) {
  const { t, language } = context;
  if (versions.length < 2) return null;
  return (
    <section class="no-print">
      <h2>{t("cards.versions.title")}</h2>
      <p>
        <a href={`/cards/${record.card}`}>{t("cards.versions.compare")}</a>
      </p>
      <ul class="plain-links" role="list">
        {versions.map(({ id, signedAt }) => (
          <li>
            <a
              href={`/credentials/${id}`}
              aria-current={id === record.id ? "page" : undefined}
            >
              <span>{t("cards.menu.signed", { date: formatDate(language, signedAt) })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two versions beside each other, and what lies between. */
export interface Compared {
  readonly older: ListedVersion;
  readonly newer: ListedVersion;
  readonly way: WayTravelled;
  /** What each competence is called. */
  readonly names: ReadonlyMap<string, string>;
  /** The words of the four levels, the lowest first. */
  readonly words: readonly string[];
}

/** An older version beside a newer: the way travelled. */
export function CardComparisonPage(
  { context, card, versions, compared }: {
    context: PageContext;
    /** The card's own id, which all its versions share. */
    card: string;
    versions: readonly ListedVersion[];
    compared?: Compared;
  },
) {
  const { t, language } = context;
  return (
    <Page context={context} title={t("cards.versions.pageTitle")} width="wide" unlisted>
      {compared ? <Way context={context} compared={compared} /> : (
        <>
          <p>{t("cards.versions.one")}</p>
          <p>{t("cards.versions.next")}</p>
          <ButtonLink href={draftPath(card, "check")} kind="quiet" icon="edit">
            {t("cards.ends.change")}
          </ButtonLink>
        </>
      )}
      <section>
        <h2>{t("cards.versions.title")}</h2>
        <ul class="plain-links" role="list">
          {versions.map(({ id, signedAt }) => (
            <li>
              <a href={`/credentials/${id}`}>
                <span>{t("cards.menu.signed", { date: formatDate(language, signedAt) })}</span>
              </a>
              {compared && id !== compared.newer.id && (
                <p class="page-note">
                  <a href={`?with=${id}`}>{t("cards.versions.with")}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Way({ context, compared }: { context: PageContext; compared: Compared }) {
  const { t, language } = context;
  const { older, newer, way, names, words } = compared;
  const hours = (value: number | undefined) =>
    value === undefined ? "–" : hoursInWords(context, value);
  const dates = [older, newer].map(({ signedAt }) => formatDate(language, signedAt));
  const changed = t("cards.versions.change");
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={t("cards.versions.pageTitle")}>
      <table class="card-way parcours-table way-changes">
        <thead>
          <tr>
            <th scope="col">{t("cards.versions.competence")}</th>
            {[older, newer].map(({ id }, index) => (
              <th scope="col">
                <a href={`/credentials/${id}`}>{dates[index]}</a>
              </th>
            ))}
            <th scope="col">{changed}</th>
          </tr>
        </thead>
        <tbody>
          {way.competences.map(({ competence, from, to, change, otherExample }) => (
            <tr>
              <th scope="row">
                <span class="card-way-name">
                  <Mark competence={competence} />
                  {names.get(competence)}
                </span>
              </th>
              {[from, to].map((level, index) => (
                <td data-label={dates[index]}>
                  {level
                    ? (
                      <>
                        <Steps competence={competence} level={level} />
                        {words[level - 1]}
                      </>
                    )
                    : "–"}
                </td>
              ))}
              <td data-label={changed}>
                {t(`cards.versions.${change}`)} {otherExample && t("cards.versions.otherExample")}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("cards.names.hours")}</th>
            <td data-label={dates[0]}>{hours(way.hours.from)}</td>
            <td data-label={dates[1]}>{hours(way.hours.to)}</td>
            <td data-label={changed} data-none></td>
          </tr>
          {way.context.map((part) => (
            <tr>
              <th scope="row">{t(`cards.names.${part}`)}</th>
              <td colspan={3} data-label={changed}>{t("cards.versions.contextChanged")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
