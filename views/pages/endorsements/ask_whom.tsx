import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import type { BadgeView } from "../../../src/web/recognition/badges.ts";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import type { FormState } from "../../components/form_state.ts";
import { valueOf } from "../../components/form_state.ts";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The first question of asking for an endorsement: whom? */
export function AskWhomPage({ context, credential, badge, form, people }: {
  context: PageContext;
  credential: string;
  badge: BadgeView;
  form: FormState;
  people: readonly PersonInSight[];
}) {
  const { t } = context;
  const query = valueOf(form, "q");
  const action = `/credentials/${credential}/endorsements/new`;
  return (
    <Page
      context={context}
      title={t("endorsements.whom.title")}
      lead={t("endorsements.whom.lead", { badge: badge.name })}
      unlisted
    >
      <form class="form search" role="search" method="get" action={action}>
        <Field
          t={t}
          form={form}
          name="q"
          label={t("endorsements.whom.search")}
          help={t("endorsements.whom.help")}
          autocomplete="off"
          autocapitalize="none"
        />
        <Button icon="search">{t("endorsements.whom.find")}</Button>
      </form>
      {people.length > 0 && (
        <TileList label={t("endorsements.whom.found")}>
          {people.map((person) => (
            <PersonTile
              href={`${action}?endorser=${person.name}`}
              name={person.title}
              image={person.image}
              lines={[person.handle]}
            />
          ))}
        </TileList>
      )}
      {query && people.length === 0 && !form.errors.q && (
        <p role="status">{t("endorsements.whom.nobody", { query })}</p>
      )}
      <ButtonLink href={`/credentials/${credential}/endorsements`} kind="quiet" icon="arrow-left">
        {t("endorsements.back")}
      </ButtonLink>
    </Page>
  );
}
