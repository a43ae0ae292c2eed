import type { FairEvent } from "../simulation/events.ts";
import type { Mood } from "../simulation/people.ts";
import type { Sentence } from "../simulation/sentences.ts";
import type { Faces, State } from "../simulation/state.ts";
import { answerMoments } from "./answers.ts";
import { deedMoments } from "./deeds.ts";
import type { Moment } from "./moment.ts";
import { pickMoments } from "./pick.ts";

/** What a round is told back as: faces first, then moments, and only then numbers. */
export interface Debrief {
  readonly lead: Sentence;
  readonly faces: Faces;
  /** How the colleagues went home. */
  readonly samir: Mood;
  readonly lotte: Mood;
  /** The most telling moments, in the order in which they were. */
  readonly told: readonly Moment[];
  /** All the others, for whoever wants them. */
  readonly others: readonly Moment[];
  /** Something that went unnoticed: a reason for another round, not a reproach. */
  readonly missed?: Sentence;
  readonly served: number;
  readonly points: number;
}

/** @param round a round whose stall has closed, as replayed or as just played */
export function debrief(
  round: { readonly state: State; readonly events: readonly FairEvent[] },
): Debrief {
  const { state, events } = round;
  const moments = [...answerMoments(events), ...deedMoments(events)];
  const told = pickMoments(moments);
  const closed = events.findLast((event) => event.type === "closed");
  return {
    lead: { key: told.length > 0 ? "fair.debrief.lead" : "fair.debrief.quiet" },
    faces: state.faces,
    samir: closed?.samir ?? "fine",
    lotte: closed?.lotte ?? "fine",
    told,
    others: moments.filter((moment) => !told.includes(moment)).toSorted((a, b) => a.at - b.at),
    missed: missedOf(events),
    served: state.served,
    points: state.points,
  };
}

function missedOf(events: readonly FairEvent[]): Sentence | undefined {
  const situation = events.find((event) => event.type === "missed");
  if (situation) return { key: `fair.situation.${situation.id}.missed` };
  const slips = events.flatMap((event) => event.type === "served" ? event.slips : []);
  if (slips.includes("highCounter")) return { key: "fair.missed.highCounter" };
  if (slips.includes("notUnderstood")) return { key: "fair.missed.notUnderstood" };
  return events.some((event) => event.type === "left") ? { key: "fair.missed.left" } : undefined;
}
