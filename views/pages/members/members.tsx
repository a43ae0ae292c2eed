import type { Member } from "../../../src/identity/members.ts";
import type { Account } from "../../../src/identity/types.ts";
import type { ListPart } from "../../../src/web/list_part.ts";
import { Button, ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Field } from "../../components/field.tsx";
import { ShowMore } from "../../components/show_more.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { MembersShell } from "./members_page.tsx";
import { rolesInWords } from "./roles.ts";

/** As many as one finds one's way in without a search. */
const LOOKED_THROUGH = 12;

interface MembersPageProps {
  context: PageContext;
  /** Whom the reader looks for; empty for everyone. */
  query: string;
  /** Those who are called so, as many as one page holds. */
  people: ListPart<Member>;
  /** How many are called so, and how many there are in all. */
  found: number;
  all: number;
  /** How many people asked to join and wait for an answer. */
  waiting: number;
}

/** Everyone with an account here, by name. */
export function MembersPage({ context, query, people, found, all, waiting }: MembersPageProps) {
  const { t, organisation } = context;
  return (
    <MembersShell
      context={context}
      title={t("members.title")}
      lead={t("members.lead", { name: organisation?.name ?? "" })}
      section="members"
      waiting={waiting}
    >
      {all > 1 && (
        <ButtonLink href="/members/invitations" icon="user-plus">
          {t("members.invitePeople")}
        </ButtonLink>
      )}
      {(query || all > LOOKED_THROUGH) && <Search context={context} query={query} />}
      <p>
        {people.shown.length < found
          ? t("members.countPart", {
            all: found,
            first: people.from + 1,
            last: people.from + people.shown.length,
          })
          : t("members.count", { count: found })}
      </p>
      <TileList label={t("members.title")}>
        {people.shown.map(({ account, person }) => (
          <PersonTile
            href={`/members/${account.id}`}
            name={person.name}
            image={`/actors/${person.id}/picture`}
            lines={[`@${account.login}`, rolesInWords(context, account)]}
            state={stateOf(context, account)}
          />
        ))}
      </TileList>
      <ShowMore t={t} href={people.more} />
      {found === 0 && (
        <EmptyState title={t("awards.who.none", { query })}>
          <ButtonLink href="/members" kind="quiet" icon="users">{t("members.title")}</ButtonLink>
        </EmptyState>
      )}
      {all === 1 && (
        <EmptyState title={t("members.alone.title")}>
          <p>{t("members.alone.text")}</p>
          <ButtonLink href="/members/invitations" icon="user-plus">
            {t("members.invitePeople")}
          </ButtonLink>
        </EmptyState>
      )}
    </MembersShell>
  );
}

function Search({ context: { t }, query }: Pick<MembersPageProps, "context" | "query">) {
  const form = { values: { q: query }, errors: {} };
  return (
    <form class="form search" role="search" method="get" action="/members">
      <Field t={t} form={form} name="q" label={t("awards.who.search")} type="search" />
      <Button kind="quiet" icon="search">{t("awards.who.find")}</Button>
    </form>
  );
}

function stateOf(context: PageContext, account: Account): string | undefined {
  if (account.suspendedAt) return context.t("members.suspended");
  if (account.id === context.account?.id) return context.t("members.you");
}
