import type { FairEvent } from "./events.ts";

/** The points a round had from a tick on. */
export interface Standing {
  readonly at: number;
  readonly points: number;
  readonly served: number;
}

/** How a round's points grew, for the ghost of one's best round to run beside the next. */
export function standings(events: readonly FairEvent[]): Standing[] {
  const found: Standing[] = [{ at: 0, points: 0, served: 0 }];
  let points = 0;
  let served = 0;
  for (const event of events) {
    switch (event.type) {
      case "served":
        served++;
        points += event.points;
        break;
      case "answered":
        if (event.mood) served++;
        points += event.points;
        break;
      case "left":
      case "missed":
        points += event.points;
        break;
      case "closed":
        points = event.points;
        break;
      default:
        continue;
    }
    found.push({ at: event.at, points, served });
  }
  return found;
}

/** Where a round stood at a tick. @param of as {@link standings} gives them */
export function standingAt(of: readonly Standing[], tick: number): Standing {
  return of.findLast(({ at }) => at <= tick) ?? { at: 0, points: 0, served: 0 };
}
