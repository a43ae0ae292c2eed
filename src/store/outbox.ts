import { newId } from "../ids.ts";
import type { DomainEvent } from "../recognition/types.ts";
import type { Atomic, Lease } from "./ports.ts";

/** The topic on which events wait for those they concern. */
export const EVENT_TOPIC = "event";

type Unnamed<E> = E extends DomainEvent ? Omit<E, "id"> : never;

/** A {@link DomainEvent} before it has its id. */
export type NewEvent = Unnamed<DomainEvent>;

/**
 * Records what happened in the commit that makes it so: it is announced if and only if that commit
 * succeeds. Events of one ordering key (the object they are about) are taken up in the order of
 * their commits.
 * @returns the event's id, from which the ids of what announces it derive
 */
export function recordEvent(atomic: Atomic, event: NewEvent, orderingKey: string): string {
  const id = newId();
  atomic.enqueue({ topic: EVENT_TOPIC, payload: { ...event, id }, orderingKey });
  return id;
}

/** The event that a message of {@link EVENT_TOPIC} carries. */
export function eventOf(lease: Lease): DomainEvent {
  return lease.payload as DomainEvent;
}
