import { newId } from "../ids.ts";
import type { Atomic } from "../store/ports.ts";
import type { DomainEvent } from "./types.ts";

type NewEvent<E> = E extends DomainEvent ? Omit<E, "id"> : never;

/** The queue's topic of what happened. */
export const EVENTS = "event";

/**
 * Records what a commit makes happen, in that commit. Events about one award or credential are
 * taken up one after the other, in the order of their commits.
 */
export function record(atomic: Atomic, event: NewEvent<DomainEvent>): Atomic {
  const about = "award" in event ? event.award : event.credential;
  return atomic.enqueue({
    topic: EVENTS,
    payload: { ...event, id: newId() },
    orderingKey: about,
  });
}
