import type { Account, Actor } from "../../../src/identity/types.ts";
import { ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { MembersShell } from "./members_page.tsx";
import { rolesInWords } from "./roles.ts";

interface MembersPageProps {
  context: PageContext;
  people: readonly { readonly account: Account; readonly person: Actor }[];
  /** How many people asked to join and wait for an answer. */
  waiting: number;
}

/** Everyone with an account here, by name. */
export function MembersPage({ context, people, waiting }: MembersPageProps) {
  const { t, organisation } = context;
  return (
    <MembersShell
      context={context}
      title={t("members.title")}
      lead={t("members.lead", { name: organisation?.name ?? "" })}
      section="members"
      waiting={waiting}
    >
      {people.length > 1 && (
        <ButtonLink href="/members/invitations" icon="user-plus">
          {t("members.invitePeople")}
        </ButtonLink>
      )}
      <p>{t("members.count", { count: people.length })}</p>
      <TileList label={t("members.title")}>
        {people.map(({ account, person }) => (
          <PersonTile
            href={`/members/${account.id}`}
            name={person.name}
            image={`/actors/${person.id}/picture`}
            lines={[`@${account.login}`, rolesInWords(context, account)]}
            state={stateOf(context, account)}
          />
        ))}
      </TileList>
      {people.length === 1 && (
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

function stateOf(context: PageContext, account: Account): string | undefined {
  if (account.suspendedAt) return context.t("members.suspended");
  if (account.id === context.account?.id) return context.t("members.you");
}
