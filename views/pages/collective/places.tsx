import type { RegionMember } from "../../../src/collective/region.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import type { PageContext } from "../../context.ts";
import { formatPlace } from "../../format.ts";
import { MemberTiles } from "./parts.tsx";

/** As many associations as stand below each other where communes are side by side. */
const IN_LINE = 2;

interface PlacesProps {
  context: PageContext;
  members: readonly RegionMember[];
}

/** Where an association is, as lists say it: "59200 Tourcoing"; empty where it does not say. */
export function placeOf({ actor: { place } }: RegionMember): string {
  return formatPlace(place) ?? "";
}

/** By commune, then by name; those that name none come last. */
export function byPlace(a: RegionMember, b: RegionMember): number {
  const [here, there] = [placeOf(a), placeOf(b)];
  return Number(!here) - Number(!there) || here.localeCompare(there, "fr") ||
    a.actor.name.localeCompare(b.actor.name, "fr");
}

/** Associations below their communes, whose names are titles in a section (h3) or of a page (h2). */
export function Places({ context, members, title: Title }: PlacesProps & { title: "h2" | "h3" }) {
  const { t } = context;
  return (
    <div class="region-places">
      {[...communesOf(members)].map(([place, here]) => (
        <section class={here.length > IN_LINE ? "region-place region-place-wide" : "region-place"}>
          <Title>{place || t("collective.region.elsewhere")}</Title>
          <MemberTiles context={context} members={here} />
        </section>
      ))}
    </div>
  );
}

/** Only the communes, each leading to its associations: for more of them than one reads through. */
export function Communes({ context, members }: PlacesProps) {
  const { t } = context;
  return (
    <ul class="region-communes" role="list">
      {[...communesOf(members)].map(([place, here]) => (
        <li>
          {place
            ? <a href={`/region/members?${new URLSearchParams({ q: place })}`}>{place}</a>
            : t("collective.region.elsewhere")}
          <span class="page-note">{published(context, here)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Looks for associations by name or commune. */
export function MemberSearch({ context: { t }, query }: { context: PageContext; query: string }) {
  const form = { values: { q: query }, errors: {} };
  return (
    <form class="form search" role="search" method="get" action="/region/members">
      <Field t={t} form={form} name="q" label={t("collective.members.search")} type="search" />
      <Button kind="quiet" icon="search">{t("awards.who.find")}</Button>
    </form>
  );
}

function communesOf(members: readonly RegionMember[]): Map<string, RegionMember[]> {
  return Map.groupBy(members.toSorted(byPlace), placeOf);
}

/** "3 associations, 24 reconnaissances". */
function published({ t }: PageContext, members: readonly RegionMember[]): string {
  const total = members.reduce((sum, { tally }) => sum + tally.total, 0);
  return t("collective.region.commune", {
    associations: t("collective.region.nAssociations", { count: members.length }),
    recognitions: t("collective.region.nRecognitions", { count: total }),
  });
}
