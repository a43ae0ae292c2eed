import type { Person } from "../../../src/web/recognition/people.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Field } from "../../components/field.tsx";
import type { FormState } from "../../components/form_state.ts";
import { ShowMore } from "../../components/show_more.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The first question of recognising: whom? */
export function ChooseRecipientPage({ context, query, people, found, error, more, keep }: {
  context: PageContext;
  query: string;
  people: readonly Person[];
  /** How many there are in all. */
  found: number;
  /** Why nobody was found elsewhere. */
  error?: string;
  /** Where the rest of a long list is. */
  more?: string;
  /** What was already chosen, carried along: the badge. */
  keep: Readonly<Record<string, string>>;
}) {
  const { t } = context;
  const form: FormState = { values: { q: query }, errors: {} };
  const search = {
    "hx-get": "/awards/new",
    "hx-trigger": "input changed delay:250ms from:#field-q, submit",
    "hx-target": "#people",
    "hx-select": "#people",
    "hx-select-oob": "#found:innerHTML",
    "hx-swap": "outerHTML",
  };
  return (
    <Page
      context={context}
      title={t("awards.who.title")}
      lead={t("awards.who.lead")}
      width="wide"
    >
      <form class="form search" role="search" method="get" action="/awards/new" {...search}>
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Field
          t={t}
          form={form}
          name="q"
          label={t("awards.who.search")}
          help={t("awards.who.searchHelp")}
          type="search"
          optional
          autocomplete="off"
        />
        <Button kind="quiet" icon="search">{t("awards.who.find")}</Button>
      </form>
      <p id="found" class="visually-hidden" role="status">
        {t("awards.who.found", { count: found })}
      </p>
      <div id="people" class="stack">
        {people.length > 0
          ? (
            <TileList label={t("awards.who.list")}>
              {people.map((person) => (
                <PersonTile
                  href={`/awards/new?${new URLSearchParams({ ...keep, recipient: person.id })}`}
                  name={person.name}
                  image={person.image}
                  lines={[person.kind === "team" ? t("awards.who.team") : person.handle]}
                />
              ))}
            </TileList>
          )
          : <Nobody context={context} query={query} error={error} />}
        <ShowMore t={t} href={more} />
      </div>
    </Page>
  );
}

function Nobody({ context, query, error }: {
  context: PageContext;
  query: string;
  error?: string;
}) {
  const { t } = context;
  if (error) {
    return (
      <EmptyState title={t("awards.who.noneElsewhere")}>
        <p>{error}</p>
      </EmptyState>
    );
  }
  return query
    ? (
      <EmptyState title={t("awards.who.none", { query })}>
        <p>{t("awards.who.noneHelp")}</p>
      </EmptyState>
    )
    : (
      <EmptyState title={t("awards.who.empty")}>
        <p>
          <a href="/members">{t("awards.who.invite")}</a>
        </p>
      </EmptyState>
    );
}
