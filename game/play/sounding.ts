import type { Ambience, Sound } from "../art/mod.ts";
import type { FairEvent } from "../simulation/events.ts";
import { GIANT_AT, GIANT_LEAVES_AT, QUEUE_ROOM } from "../simulation/rules.ts";
import { isRaining, type State } from "../simulation/state.ts";

/** What is heard of what just happened. */
export function soundsOf(events: readonly FairEvent[]): Sound[] {
  return [...new Set(events.flatMap((event) => soundOf(event) ?? []))];
}

function soundOf(event: FairEvent): Sound | undefined {
  switch (event.type) {
    case "served":
      return event.mood === "glad" ? "thanks" : "coin";
    case "loaded":
      return event.station === "fryer" ? "fry" : event.station === "iron" ? "iron" : "pour";
    case "ready":
    case "burnt":
    case "left":
    case "act":
    case "situation":
      return event.type;
    case "started":
    case "planned":
      return "press";
    case "arrived":
      return "bell";
    case "answered":
      return "thanks";
    case "refused":
    case "missed":
      return "wrong";
    case "closed":
      return "end";
    default:
      return undefined;
  }
}

/** The fair around: people, rain, and the band as near as the giant. */
export function ambienceOf(state: State): Ambience {
  const middle = (GIANT_AT + GIANT_LEAVES_AT) / 2;
  const far = Math.abs(state.tick - middle);
  return {
    crowd: state.over ? 0 : Math.min(1, 0.2 + state.queue.length / QUEUE_ROOM),
    rain: isRaining(state),
    band: state.over ? 0 : Math.max(0, 1 - far / 420),
  };
}
