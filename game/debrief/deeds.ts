import type { CompetenceCode, Level } from "../../src/achievements/types.ts";
import { actAt } from "../simulation/acts.ts";
import type { ColleagueId, Post } from "../simulation/colleagues.ts";
import type { FairEvent } from "../simulation/events.ts";
import type { Sentence } from "../simulation/sentences.ts";
import type { Witness } from "../simulation/situations/types.ts";
import { buildMoment } from "./build_moment.ts";
import type { Moment } from "./moment.ts";

/** Things done between the situations that somebody would have noticed. */
const DEEDS = {
  relief: { shows: "team", level: 3, witnesses: ["samir", "lotte"] },
  tookOver: { shows: "team", level: 3, witnesses: ["samir", "lotte"] },
  entrusted: { shows: "support", level: 2, witnesses: ["lotte"] },
  changeAhead: { shows: "organise", level: 3, witnesses: ["treasurer", "samir"] },
  cleaned: { shows: "rules", level: 2, witnesses: ["samir", "queue"] },
  kindWord: { shows: "codes", level: 2, witnesses: ["customer", "queue"] },
  offered: { shows: "oral", level: 2, witnesses: ["customer"] },
  lateOffer: { shows: "oral", level: 3, witnesses: ["customer", "samir"] },
} as const satisfies Record<
  string,
  { shows: CompetenceCode; level: Level; witnesses: readonly Witness[] }
>;
type DeedName = keyof typeof DEEDS;

/** How many people make a rush. */
const RUSH = 3;

/** The first of each thing the player did unasked; once is enough to tell it. */
export function deedMoments(events: readonly FairEvent[]): Moment[] {
  const told = new Map<DeedName, Moment>();
  const notice = (
    name: DeedName,
    { at }: FairEvent,
    waiting: number,
    params?: Sentence["params"],
  ) => {
    if (told.has(name)) return;
    const { shows, level, witnesses } = DEEDS[name];
    const part = (which: "did" | "gave"): Sentence => ({
      key: `fair.deed.${name}.${which}`,
      params,
    });
    told.set(
      name,
      buildMoment({
        name,
        at,
        waiting,
        situation: { key: `fair.deed.${name}.scene` },
        did: part("did"),
        took: { key: `fair.deed.${name}.took` },
        gave: part("gave"),
        shows: [shows],
        level,
        witnesses,
      }),
    );
  };

  let waiting = 0;
  let oilOff = false;
  const left = new Map<Post, ColleagueId>();
  for (const event of events) {
    switch (event.type) {
      case "arrived":
        waiting++;
        break;
      case "served":
      case "left":
        waiting--;
        break;
      case "oilOff":
        oilOff = true;
        break;
      case "assigned": {
        const colleague: Sentence = { key: `fair.colleague.${event.colleague}` };
        if (event.to === "rest") {
          if (event.tired && event.waiting >= RUSH) {
            notice("relief", event, event.waiting, { colleague });
          }
          left.set(event.from, event.colleague);
        } else {
          left.delete(event.to);
          for (const [post, who] of left) if (who === event.colleague) left.delete(post);
          if (event.colleague === "lotte" && event.from === "watch") {
            notice("entrusted", event, event.waiting);
          }
        }
        break;
      }
      case "loaded":
      case "taken": {
        const resting = event.by === "player" ? left.get(event.station) : undefined;
        if (resting) {
          notice("tookOver", event, waiting, {
            colleague: { key: `fair.colleague.${resting}` },
          });
        }
        break;
      }
      case "changePrepared":
        if (event.by === "player" && actAt(event.at) === "opening") {
          notice("changeAhead", event, event.waiting);
        }
        break;
      case "cleaned":
        if (event.by === "player" && event.dirt >= 5) notice("cleaned", event, waiting);
        break;
      case "greeted":
        if (event.before !== "glad" && event.waiting >= RUSH) {
          notice("kindWord", event, event.waiting);
        }
        break;
      case "offered":
        notice(oilOff ? "lateOffer" : "offered", event, waiting);
        break;
    }
  }
  return [...told.values()];
}
