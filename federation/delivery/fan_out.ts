import type { Deps } from "../../src/deps.ts";
import { nameKey } from "../../src/identity/names.ts";
import { commitOrConflict } from "../../src/store/commit.ts";
import { keys } from "../../src/store/keys.ts";
import type { Atomic, Key, Lease } from "../../src/store/ports.ts";
import { placeDeliveries, type Sending } from "./deliveries.ts";

/** The topic on which activities for many wait to be spread over their inboxes. */
export const FAN_OUT_TOPIC = "fan-out";

/** How many recipients are taken up in one commit. */
const PAGE = 200;

/** An activity for many, and how far it was spread. */
type FanOut = Sending & {
  readonly followersOf?: readonly string[];
  readonly reachedBy?: string;
  /** The last recipient taken up (the last parts of its key), and the inbox it has. */
  readonly after?: readonly string[];
  readonly inbox?: string;
};

/** Puts an activity for many into a commit; its inboxes are found later, a page at a time. */
export function placeFanOut(atomic: Atomic, fanOut: FanOut): void {
  const { activity, order, carries, followersOf, reachedBy } = fanOut;
  if (!followersOf?.length && !reachedBy) return;
  atomic.enqueue({
    topic: FAN_OUT_TOPIC,
    payload: {
      activity,
      order,
      ...(carries ? { carries } : {}),
      ...(followersOf?.length ? { followersOf } : {}),
      ...(reachedBy ? { reachedBy } : {}),
    },
    orderingKey: order,
  });
}

/**
 * Spreads an activity over one page of inboxes. The page's deliveries, the message for the next page
 * and this one's acknowledgement are one commit: a kill in between repeats nothing.
 */
export async function fanOut(deps: Deps, lease: Lease): Promise<void> {
  const message = lease.payload as FanOut;
  const atomic = deps.store.atomic().acknowledge(lease);
  const page = message.reachedBy
    ? await reachedPage(deps, message.reachedBy, message)
    : await followersPage(deps, message);
  placeDeliveries(atomic, message, page.inboxes);
  if (page.next) {
    atomic.enqueue({ topic: FAN_OUT_TOPIC, payload: page.next, orderingKey: message.order });
  }
  await commitOrConflict(atomic);
}

interface Page {
  readonly inboxes: readonly string[];
  readonly next?: FanOut;
}

/** Followers host by host, so that a host's shared inbox is sent to once. */
async function followersPage(deps: Deps, message: FanOut): Promise<Page> {
  const [actor, ...others] = message.followersOf ?? [];
  if (!actor) return { inboxes: [] };
  const prefix = keys.followersByHost(nameKey(actor));
  const found = await page(deps, prefix, message.after);
  const inboxes: string[] = [];
  let last = message.inbox;
  const followers = await deps.store.getMany(
    found.map((key) => keys.remoteActor(String(key.at(-1)))),
  );
  for (const { value: follower } of followers) {
    const inbox = follower && !follower.goneAt && (follower.sharedInbox ?? follower.inbox);
    if (!inbox || inbox === last) continue;
    inboxes.push(inbox);
    last = inbox;
  }
  const after = found.at(-1)?.slice(prefix.length).map(String);
  if (found.length === PAGE) return { inboxes, next: { ...message, after, inbox: last } };
  if (!others.length) return { inboxes };
  const { after: _after, inbox: _inbox, ...rest } = message;
  return { inboxes, next: { ...rest, followersOf: others } };
}

async function reachedPage(deps: Deps, note: string, message: FanOut): Promise<Page> {
  const prefix = keys.notesReached(note);
  const found = await page(deps, prefix, message.after);
  const entries = await deps.store.getMany(
    found.map((key) => keys.noteReached(note, String(key.at(-1)))),
  );
  const inboxes = entries.flatMap(({ value }) => value ?? []);
  const after = found.at(-1)?.slice(prefix.length).map(String);
  if (found.length === PAGE) return { inboxes, next: { ...message, after } };
  if (!message.followersOf?.length) return { inboxes };
  const { after: _after, reachedBy: _reachedBy, ...rest } = message;
  return { inboxes, next: rest };
}

async function page(deps: Deps, prefix: Key, after?: readonly string[]): Promise<Key[]> {
  // A zero character makes the smallest key after the one named.
  const start = after && [...prefix, ...after.slice(0, -1), `${after.at(-1)}\0`];
  const entries = deps.store.list({ prefix, start }, { limit: PAGE });
  return (await Array.fromAsync(entries)).map((entry) => entry.key);
}
