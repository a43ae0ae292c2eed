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
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { page } from "../respond.ts";
import { cardTiles, recognitionTiles } from "../tiles.ts";

/** A logo may change; nobody needs it sooner than in an hour. */
const PICTURE_CACHE = "public, max-age=3600";

/** Who is who: the page of an association, a team, a member; their pictures. */
export function actorsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/actors/:id", async (c) => {
    const { deps, page: context } = c.var;
    const actor = await actorFor(c, maySeeActor);
    const given = actor.type === "Person" ? [] : await shownBy(deps, actor.id);
    const received = await shownOf(deps, actor.id);
    return page(
      c,
      <ActorPage
        context={context}
        actor={actor}
        address={`@${actor.handle}@${new URL(deps.config.origin).host}`}
        given={await recognitionTiles(deps, given)}
        received={await recognitionTiles(deps, received)}
        cards={await cardTiles(deps, await shownCardsOf(deps, actor.id))}
        endorsements={actor.type === "Person"
          ? []
          : await shownEndorsements(deps, await didOf(deps, actor))}
      />,
    );
  });
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
