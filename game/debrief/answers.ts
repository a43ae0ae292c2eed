import type { FairEvent } from "../simulation/events.ts";
import { optionOf } from "../simulation/situations/index.ts";
import { buildMoment } from "./build_moment.ts";
import type { Moment } from "./moment.ts";

/** The moments in which the player answered a situation. */
export function answerMoments(events: readonly FairEvent[]): Moment[] {
  return events.flatMap((event) => {
    if (event.type !== "answered") return [];
    const { id, option } = event;
    const { shows, level, witnesses } = optionOf(id, option);
    return buildMoment({
      name: id,
      at: event.at,
      waiting: event.waiting,
      ticks: event.ticks,
      situation: { key: `fair.situation.${id}.title` },
      did: { key: `fair.situation.${id}.${option}.did` },
      took: { key: `fair.situation.${id}.${option}.took` },
      gave: { key: `fair.situation.${id}.${option}.gave` },
      shows,
      level,
      witnesses,
    });
  });
}
