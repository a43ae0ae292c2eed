import type { Actor } from "../../../src/identity/types.ts";
import type { ListPart } from "../../../src/web/list_part.ts";
import type { RecognitionTile } from "../../../src/web/tiles.ts";
import { BackLink } from "../../components/back_link.tsx";
import { RecognitionTiles } from "../../components/recognition_tiles.tsx";
import { ShowMore } from "../../components/show_more.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** What an actor's page lists, in this order. */
export const LIST_NAMES = ["received", "cards", "given"] as const;
/** The name of one of an actor's lists. */
export type ActorListName = (typeof LIST_NAMES)[number];

/** Some of a list, and how many there are in all. */
export interface ActorList extends ListPart<RecognitionTile> {
  readonly count: number;
}

/** Whose name stands on each tile of a list: on somebody's own, by whom they were recognised. */
export function namesIn(name: ActorListName): "recipient" | "issuer" {
  return name === "given" ? "recipient" : "issuer";
}

/** Everything of one list of an actor's page, a page at a time. */
export function ActorListPage(
  { context, actor, name, list: { shown, from, more, count } }: {
    context: PageContext;
    actor: Actor;
    name: ActorListName;
    list: ActorList;
  },
) {
  const { t } = context;
  const title = t(`home.actor.${name}`);
  return (
    <Page
      context={context}
      title={`${title} – ${actor.name}`}
      heading={title}
      lead={actor.name}
      width="wide"
      unlisted={actor.visibility !== "public"}
    >
      <p>
        {count === 0
          ? t("home.actor.bare")
          : shown.length < count
          ? t("home.actor.part", { all: count, first: from + 1, last: from + shown.length })
          : t("home.actor.count", { count })}
      </p>
      <RecognitionTiles context={context} tiles={shown} names={namesIn(name)} />
      <ShowMore t={t} href={more} />
      <BackLink href={`/actors/${actor.id}`}>{actor.name}</BackLink>
    </Page>
  );
}
