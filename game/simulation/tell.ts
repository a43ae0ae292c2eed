import type { FairEvent } from "./events.ts";
import type { Sentence } from "./sentences.ts";
import { colleagueInWords, personInWords, postInWords } from "./words.ts";

/** What just happened, in words, or undefined where it is only to be seen. */
export function tell(event: FairEvent): Sentence | undefined {
  switch (event.type) {
    case "served":
      return {
        key: `fair.happened.served.${event.mood}`,
        params: { person: personInWords(event.person.look) },
      };
    case "left":
    case "arrived":
    case "greeted":
    case "offered":
      return {
        key: `fair.happened.${event.type}`,
        params: { person: personInWords(event.person.look) },
      };
    case "answered":
      return { key: `fair.situation.${event.id}.${event.option}.gave` };
    case "situation":
      return { key: `fair.situation.${event.id}.scene` };
    case "missed":
      return { key: `fair.situation.${event.id}.missed` };
    case "refused":
      return { key: `fair.refused.${event.why}` };
    case "ready":
    case "burnt":
      return { key: `fair.happened.${event.type}.${event.station}` };
    case "tired":
      return {
        key: "fair.happened.tired",
        params: { colleague: colleagueInWords(event.colleague) },
      };
    case "assigned":
      return {
        key: "fair.happened.assigned",
        params: { colleague: colleagueInWords(event.colleague), post: postInWords(event.to) },
      };
    case "giant":
      return { key: event.here ? "fair.happened.giant" : "fair.happened.giantGone" };
    case "rain":
      return { key: event.falls ? "fair.happened.rain" : "fair.happened.dry" };
    case "act":
      return { key: `fair.happened.act.${event.act}` };
    case "pace":
      return {
        key: "fair.happened.pace",
        params: { pace: { key: `fair.pace.${event.pace}` } },
      };
    case "planned":
    case "changePrepared":
    case "cleaned":
    case "oilOff":
    case "paused":
    case "resumed":
    case "closed":
      return { key: `fair.happened.${event.type}` };
    default:
      return undefined;
  }
}

/** What a live region says first: the further to the left, the more it matters. */
const BY_WEIGHT: readonly FairEvent["type"][] = [
  "closed",
  "situation",
  "answered",
  "missed",
  "refused",
  "act",
  "left",
  "served",
  "burnt",
  "tired",
  "ready",
  "oilOff",
  "rain",
  "giant",
  "offered",
  "greeted",
  "assigned",
  "cleaned",
  "changePrepared",
  "planned",
  "paused",
  "resumed",
  "pace",
];

/** The one thing of all that just happened that matters most, for a single live region. */
export function headline(events: readonly FairEvent[]): Sentence | undefined {
  const told = events.filter(({ type }) => BY_WEIGHT.includes(type))
    .toSorted((a, b) => BY_WEIGHT.indexOf(a.type) - BY_WEIGHT.indexOf(b.type));
  return told[0] && tell(told[0]);
}

/** What made serving harder than it had to be, in words. */
export function slipsInWords(event: FairEvent): Sentence[] {
  return event.type === "served"
    ? event.slips.map((slip): Sentence => ({ key: `fair.slip.${slip}` }))
    : [];
}
