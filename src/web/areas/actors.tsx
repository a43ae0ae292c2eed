import { Hono } from "hono";
import { organisationLogo } from "../../achievements/images/logo.ts";
import { personMark } from "../../achievements/images/person.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { findActor } from "../../identity/actors.ts";
import { didOf } from "../../identity/did.ts";
import type { Actor } from "../../identity/types.ts";
import { shownEndorsements } from "../../recognition/endorsements/lists.ts";
import { shownBy, shownCardsOf, shownOf } from "../../recognition/access/showcase.ts";
import { maySeeActor, maySeePicture } from "../../relations/seeing.ts";
import { ActorPage } from "../../../views/pages/actors/actor.tsx";
import {
  type ActorList,
  type ActorListName,
  ActorListPage,
  LIST_NAMES,
} from "../../../views/pages/actors/list.tsx";
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { type ListPart, listPart } from "../list_part.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { page } from "../respond.ts";
import { cardTiles, type RecognitionTile, recognitionTiles } from "../tiles.ts";

/** A logo may change; nobody needs it sooner than in an hour. */
const PICTURE_CACHE = "public, max-age=3600";

/** How many of each list an actor's page shows, and how many a page of that list. */
const FIRST = 12;
const LISTED = 48;

type PartOf = <T>(all: readonly T[]) => ListPart<T>;

/** How each list is read; only what is shown of it is made into tiles. */
const LISTS = {
  received: reading(shownOf, recognitionTiles),
  cards: reading(shownCardsOf, cardTiles),
  given: reading(shownBy, recognitionTiles),
} as const satisfies Record<ActorListName, unknown>;

function reading<T>(
  listOf: (deps: Deps, actor: string) => Promise<readonly T[]>,
  tilesOf: (deps: Deps, some: readonly T[]) => Promise<RecognitionTile[]>,
) {
  return async (deps: Deps, actor: string, partOf: PartOf): Promise<ActorList> => {
    const all = await listOf(deps, actor);
    const part = partOf(all);
    return { ...part, shown: await tilesOf(deps, part.shown), count: all.length };
  };
}

function firstOf<T>(all: readonly T[], more: string): ListPart<T> {
  return {
    shown: all.slice(0, FIRST),
    from: 0,
    more: all.length > FIRST ? more : undefined,
  };
}

/** Who is who: the page of an association, a team, a member; their pictures. */
export function actorsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/actors/:id", async (c) => {
    const { deps, page: context } = c.var;
    const actor = await actorFor(c, maySeeActor);
    const [received, cards, given] = await Promise.all(
      LIST_NAMES.map((name) =>
        LISTS[name](deps, actor.id, (all) => firstOf(all, `/actors/${actor.id}/${name}`))
      ),
    );
    return page(
      c,
      <ActorPage
        context={context}
        actor={actor}
        address={`@${actor.handle}@${new URL(deps.config.origin).host}`}
        lists={{ received, cards, given }}
        endorsements={actor.type === "Person"
          ? []
          : await shownEndorsements(deps, await didOf(deps, actor))}
      />,
    );
  });
  for (const name of LIST_NAMES) {
    app.get(`/actors/:id/${name}`, async (c) => {
      const { deps, page: context } = c.var;
      const actor = await actorFor(c, maySeeActor);
      const list = await LISTS[name](deps, actor.id, (all) => listPart(c, all, LISTED));
      return page(c, <ActorListPage context={context} actor={actor} name={name} list={list} />);
    });
  }
  app.get("/actors/:id/picture", async (c) => {
    const actor = await actorFor(c, maySeePicture);
    const { body, type } = await pictureOf(c.var.deps, actor);
    c.header("Content-Security-Policy", SANDBOX_POLICY);
    return cached(c, body, type, actor.visibility === "public" ? PICTURE_CACHE : "private");
  });
  return app;
}

/** The actor an address names. @throws {NotFoundError} for who may not see it */
async function actorFor(c: WebContext, may: typeof maySeeActor): Promise<Actor> {
  const { deps, account } = c.var;
  const actor = await findActor(deps, c.req.param("id")!);
  if (!await may(deps, account, actor)) throw new NotFoundError();
  return actor;
}

async function pictureOf(
  deps: Deps,
  actor: Actor,
): Promise<{ body: Uint8Array | string; type: string }> {
  const kept = actor.picture && await deps.blobs.get(actor.picture.blob);
  if (kept) return { body: kept, type: actor.picture!.mediaType };
  const draw = actor.type === "Person" ? personMark : organisationLogo;
  return { body: draw(actor.name, actor.id), type: "image/svg+xml" };
}
