import { hashOf } from "../../src/identity/names.ts";
import { keys } from "../../src/store/keys.ts";
import type { Atomic } from "../../src/store/ports.ts";

/** The topic on which activities wait to be sent to one inbox each. */
export const DELIVERY_TOPIC = "delivery";

/** One activity on its way to one inbox. No key lies here: who signs is looked up when it leaves. */
export type Delivery = {
  /** The activity's id. */
  readonly activity: string;
  readonly inbox: string;
};

/** What is to be sent, in which order with what else, and which note it carries. */
export type Sending = {
  readonly activity: string;
  /** What it is about: of one object, one host hears in the order of the commits. */
  readonly order: string;
  readonly carries?: string;
};

/** Puts deliveries to inboxes into a commit. */
export function placeDeliveries(
  atomic: Atomic,
  { activity, order, carries }: Sending,
  inboxes: readonly string[],
): void {
  for (const inbox of inboxes) {
    const payload: Delivery = { activity, inbox };
    const orderingKey = hashOf(`${order} ${new URL(inbox).host}`);
    atomic.enqueue({ topic: DELIVERY_TOPIC, payload, orderingKey });
    if (carries) atomic.set(keys.noteReached(carries, hashOf(inbox)), inbox);
  }
}
