import type { Deps } from "../../src/deps.ts";
import { NotFoundError } from "../../src/errors.ts";
import { requireRole } from "../../src/identity/roles.ts";
import type { Account } from "../../src/identity/types.ts";
import { keys } from "../../src/store/keys.ts";
import { activityDocument } from "../outbox/announce.ts";
import { type Delivery, DELIVERY_TOPIC } from "./deliveries.ts";

const SHOWN = 100;

/** Something said to another node that never arrived. */
export interface GivenUpDelivery {
  readonly id: string;
  readonly inbox: string;
  /** What kind of activity it was, while it is still kept; */
  readonly type?: string;
  /** and what who said it is called, while they are here. */
  readonly from?: string;
  readonly error: string;
  readonly attempts: number;
  readonly since: Date;
  readonly givenUpAt: Date;
}

/** What is under way, and what was given up, newest first. @throws {ForbiddenError} */
export async function listDeliveries(
  deps: Deps,
  by: Account,
): Promise<{ readonly waiting: number; readonly givenUp: readonly GivenUpDelivery[] }> {
  requireRole(by, "administrator");
  const dead = await Array.fromAsync(deps.queue.dead(DELIVERY_TOPIC, { limit: SHOWN }));
  const givenUp = await Promise.all(dead.map(async (message) => {
    const { activity, inbox } = message.payload as Delivery;
    const record = (await deps.store.get(keys.activity(activity))).value;
    const type = record && (await activityDocument(deps, record))?.type;
    const actor = record && (await deps.store.get(keys.actor(record.actor))).value;
    return {
      id: message.id,
      inbox,
      ...(actor ? { from: actor.name } : {}),
      ...(typeof type === "string" ? { type } : {}),
      error: message.error,
      attempts: message.attempt,
      since: message.enqueuedAt,
      givenUpAt: message.failedAt,
    };
  }));
  return { waiting: await deps.queue.depth(DELIVERY_TOPIC), givenUp };
}

/**
 * Sends again what was given up.
 * @throws {ForbiddenError} @throws {NotFoundError} when it was sent again already
 */
export async function reviveDelivery(deps: Deps, by: Account, id: string): Promise<void> {
  requireRole(by, "administrator");
  if (!await deps.queue.revive(DELIVERY_TOPIC, id)) throw new NotFoundError();
}
