import type { RegionMember } from "../../../src/collective/region.ts";
import type { ListPart } from "../../../src/web/list_part.ts";
import { ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { ShowMore } from "../../components/show_more.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { MemberSearch, Places } from "./places.tsx";

interface RegionMembersPageProps {
  context: PageContext;
  /** What the reader looks for; empty for all. */
  query: string;
  /** Those that match, by commune, as many as one page holds; and how many match. */
  members: ListPart<RegionMember>;
  found: number;
}

/** The associations of a collective, found by name or commune. */
export function RegionMembersPage({ context, query, members, found }: RegionMembersPageProps) {
  const { t } = context;
  const { shown, from, more } = members;
  return (
    <Page
      context={context}
      title={t("collective.members.title")}
      lead={t("collective.members.lead")}
      width="wide"
    >
      <MemberSearch context={context} query={query} />
      {found > 0 && (
        <p>
          {shown.length < found
            ? t("collective.members.part", {
              all: found,
              first: from + 1,
              last: from + shown.length,
            })
            : t("collective.region.nAssociations", { count: found })}
        </p>
      )}
      <Places context={context} members={shown} title="h2" />
      <ShowMore t={t} href={more} />
      {found === 0 && (
        <EmptyState
          title={query ? t("collective.members.none", { query }) : t("collective.region.empty")}
        >
          {query && (
            <ButtonLink href="/region/members" kind="quiet" icon="building-community">
              {t("collective.members.all")}
            </ButtonLink>
          )}
        </EmptyState>
      )}
    </Page>
  );
}
