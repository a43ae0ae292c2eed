import { keys } from "../../src/store/keys.ts";
import { addressOf } from "../../src/identity/names.ts";
import { actorJson } from "../actors.ts";
import { addressing } from "../note_object.ts";
import { CONTEXT, PUBLIC } from "../vocabulary.ts";
import type { Announcers } from "./types.ts";

/** What an actor says of itself, told to those who follow it. */
export const actorAnnouncers: Announcers = {
  "actor.erased": (deps, { actor, tell }) =>
    Promise.resolve([{
      by: actor,
      activity: { type: "Delete", to: [PUBLIC], cc: [...tell], object: addressOf(deps, actor) },
      audience: { followersOf: [actor], actors: tell },
    }]),
  "actor.updated": async (deps, event) => {
    const actor = (await deps.store.get(keys.actor(event.actor))).value;
    if (!actor || actor.visibility === "private") return [];
    const { "@context": context, ...object } = await actorJson(deps, actor);
    const everyone = actor.visibility === "followers" ? "followers" : "quiet-public";
    return [{
      by: actor.id,
      activity: {
        "@context": [...new Set([context, CONTEXT].flat())],
        type: "Update",
        ...addressing(deps, actor.id, everyone),
        object,
      },
      audience: { followersOf: [actor.id] },
    }];
  },
};
