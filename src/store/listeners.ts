import type { DomainEvent } from "../events.ts";

/**
 * Those who take up what happened: the rules of this node (`reactions`), what has to be read
 * elsewhere (`reading`), the region of a collective (`region`), what other nodes are told
 * (`telling`).
 */
export const LISTENERS = ["reactions", "reading", "region", "telling"] as const;

/** Who hears of events; each has a topic of its own in the queue. */
export type Listener = (typeof LISTENERS)[number];

/**
 * Whom each event concerns. Every listener has a message of its own, which it takes off the queue
 * with its own effect: none waits for another, and none's acknowledgement is another's loss.
 */
const CONCERNED = {
  "actor.erased": ["telling"],
  "actor.gone": ["reactions", "reading"],
  "actor.moved": ["reading"],
  "actor.updated": ["telling"],
  "attachment.answered": ["telling"],
  "attachment.asked": ["reactions", "telling"],
  "award.accepted": ["reactions", "telling"],
  "award.declined": ["telling"],
  "award.proposed": ["telling"],
  "award.received": ["reading"],
  "award.withdrawn": ["telling"],
  "award.yes-refused": ["reactions"],
  "badge.kept": ["region"],
  "card.signed": ["telling"],
  "card.visibility-changed": ["telling"],
  "card.withdrawn": ["telling"],
  "claim.made": ["reactions"],
  "claim.refused": ["reactions"],
  "collective.join-asked": ["telling"],
  "collective.left": ["telling"],
  "collective.member-gone": ["region"],
  "collective.member-welcomed": ["reading"],
  "collective.met": ["reading"],
  "collective.refused": ["telling"],
  "collective.welcomed": ["telling"],
  "credential.issued": ["telling"],
  "credential.reissued": ["telling"],
  "credential.revoked": ["telling"],
  "credential.visibility-changed": ["telling"],
  "endorsement.declined": ["telling"],
  "endorsement.received": ["reading"],
  "endorsement.request-received": ["reading"],
  "endorsement.request-withdrawn": ["telling"],
  "endorsement.requested": ["telling"],
  "endorsement.signed": ["reactions", "telling"],
  "endorsement.withdrawn": ["reactions", "telling"],
  "endorsements.chosen": ["reactions"],
  "follow.accepted": ["telling"],
  "follow.ended": ["reading", "telling"],
  "follow.lost": ["reading"],
  "follow.refused": ["telling"],
  "follow.requested": ["telling"],
  "note.announced": ["reading"],
  "note.forgotten": ["region"],
  "note.received": ["reading"],
  "region.added": ["telling"],
  "region.dropped": ["telling"],
  "testimony.ask-withdrawn": ["telling"],
  "testimony.asked": ["telling"],
} as const satisfies Readonly<Record<DomainEvent["type"], readonly Listener[]>>;

type Concerned = typeof CONCERNED;

/** The types of event that concern a listener. */
export type HeardBy<L extends Listener> = {
  [T in keyof Concerned]: L extends Concerned[T][number] ? T : never;
}[keyof Concerned];

/** Whom an event of this type concerns. */
export function concernedBy(type: DomainEvent["type"]): readonly Listener[] {
  return CONCERNED[type];
}

/** The topic on which a listener's messages wait. */
export function topicOf(listener: Listener): string {
  return `event-${listener}`;
}
