import { newId } from "../ids.ts";
import type { DomainEvent } from "../events.ts";
import { concernedBy, topicOf } from "./listeners.ts";
import type { Atomic, Lease } from "./ports.ts";

type Unnamed<E> = E extends DomainEvent ? Omit<E, "id"> : never;

/** A {@link DomainEvent} before it has its id. */
export type NewEvent = Unnamed<DomainEvent>;

/**
 * Records what happened in the commit that makes it so: it is announced if and only if that commit
 * succeeds. Each listener it concerns has a message of its own; of one ordering key (the object they
 * are about) a listener takes events up in the order of their commits.
 * @returns the event's id, from which the ids of what announces it derive
 */
export function recordEvent(atomic: Atomic, event: NewEvent, orderingKey: string): string {
  const id = newId();
  for (const listener of concernedBy(event.type)) {
    atomic.enqueue({ topic: topicOf(listener), payload: { ...event, id }, orderingKey });
  }
  return id;
}

/** The event that a listener's message carries. */
export function eventOf(lease: Lease): DomainEvent {
  return lease.payload as DomainEvent;
}
