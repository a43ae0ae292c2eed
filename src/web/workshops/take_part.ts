import type { MiddlewareHandler } from "hono";
import { type Place, placeOf } from "../../workshops/participants.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { holdersHere } from "../seat.ts";

/**
 * Finds out which workshops the reader takes part in. What they do anywhere on the site is told to
 * those who follow: that they are there, and, once it is stored, that something changed.
 */
export const takePart: MiddlewareHandler<WebEnv> = async (c, next) => {
  const { live } = c.var;
  const places = await placesHere(c);
  c.set("places", places);
  const present = places.find(({ workshop, participant }) =>
    !workshop.endedAt && !participant.removedAt
  );
  if (present) {
    c.set("page", { ...c.var.page, workshop: present.workshop });
    live.presence.seen(present.workshop.id, present.participant.holder);
  }
  await next();
  if (c.req.method !== "GET" && present) live.changed(present.workshop.id);
};

async function placesHere(c: WebContext): Promise<Place[]> {
  const held = await holdersHere(c);
  const places = await Promise.all(held.map(({ holder }) => placeOf(c.var.deps, holder)));
  return places.flatMap((place) => place ?? []);
}
