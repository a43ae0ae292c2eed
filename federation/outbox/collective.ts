import { readMembership } from "../../src/collective/membership_store.ts";
import type { Membership } from "../../src/collective/types.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { activityAddress, addressOf } from "../../src/identity/names.ts";
import { forgetSaid } from "../../src/recognition/news/said.ts";
import { textAsHtml } from "../html.ts";
import { PUBLIC } from "../vocabulary.ts";
import type { Announcers, Draft, EventOf } from "./types.ts";

/** Joining and leaving a collective, and what it passes on of its members. */
export const collectiveAnnouncers: Announcers = {
  "collective.join-asked": async (deps, event) => {
    const { value } = await readMembership(deps, event.membership);
    return toCollective(value, {
      type: "Join",
      object: value.collective,
      ...(value.word ? { content: textAsHtml(value.word) } : {}),
    });
  },
  "collective.left": async (deps, event) => {
    const { value } = await readMembership(deps, event.membership);
    return toCollective(value, { type: "Leave", object: value.collective });
  },
  "collective.welcomed": async (deps, event) => {
    const { value } = await readMembership(deps, event.membership);
    return toAssociation(value, { type: "Accept", object: joinObject(deps, value) });
  },
  "collective.refused": async (deps, event) => {
    const { value } = await readMembership(deps, event.membership);
    return toAssociation(value, {
      type: "Reject",
      object: joinObject(deps, value),
      ...(value.reason ? { content: textAsHtml(value.reason) } : {}),
    });
  },
  "region.added": (deps, event) =>
    Promise.resolve([{
      by: event.collective,
      activity: { type: "Announce", ...passingOn(deps, event) },
      audience: { followersOf: [event.collective] },
      public: true,
    }]),
  "region.dropped": async (deps, event) => {
    // What is passed on no longer is listed no longer.
    await forgetSaid(deps, event.announcement);
    const { to, cc, object } = passingOn(deps, event);
    const announce = {
      id: activityAddress(deps, event.announcement),
      type: "Announce",
      actor: addressOf(deps, event.collective),
      object,
    };
    return [{
      by: event.collective,
      activity: { type: "Undo", to, cc, object: announce },
      audience: { followersOf: [event.collective] },
    }];
  },
};

function passingOn(deps: Deps, event: EventOf<"region.added" | "region.dropped">) {
  const followers = `${addressOf(deps, event.collective)}/followers`;
  return { to: [PUBLIC], cc: [followers], object: event.note };
}

function toCollective(
  { association, collective }: Membership,
  activity: Draft["activity"],
): Draft[] {
  return [{
    by: association,
    activity: { ...activity, to: [collective] },
    audience: { actors: [collective] },
  }];
}

function toAssociation(
  { association, collective }: Membership,
  activity: Draft["activity"],
): Draft[] {
  return [{
    by: collective,
    activity: { ...activity, to: [association] },
    audience: { actors: [association] },
  }];
}

/** The Join that asked, as an answer names it. */
function joinObject(deps: Deps, { activity, association, collective }: Membership): JsonObject {
  return {
    id: activity,
    type: "Join",
    actor: addressOf(deps, association),
    object: addressOf(deps, collective),
  };
}
