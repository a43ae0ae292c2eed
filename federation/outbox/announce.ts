import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { activityAddress, addressOf, isElsewhere } from "../../src/identity/names.ts";
import { log } from "../../src/log.ts";
import type { OutgoingActivity } from "../../src/recognition/news/published_types.ts";
import type { DomainEvent } from "../../src/events.ts";
import { commitOrConflict } from "../../src/store/commit.ts";
import { keys } from "../../src/store/keys.ts";
import type { HeardBy } from "../../src/store/listeners.ts";
import { eventOf } from "../../src/store/outbox.ts";
import type { Atomic, Lease } from "../../src/store/ports.ts";
import { placeFanOut } from "../delivery/fan_out.ts";
import { placeDeliveries } from "../delivery/deliveries.ts";
import { withProof } from "../object_proof.ts";
import { remoteActor } from "../remote_actor.ts";
import { signingKey } from "../signing.ts";
import { CONTEXT } from "../vocabulary.ts";
import { ANNOUNCERS } from "./mod.ts";
import type { Say } from "./say.ts";
import type { Announcer, Audience, Draft } from "./types.ts";

/** Documents up to this size lie in the record, larger ones in a blob (bytes of JSON). */
const MAX_INLINE_BYTES = 48 * 1024;
/** What is for a few is forgotten once it cannot be sent again any more. */
const PRIVATE_KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Tells other nodes what happened. The activities, their deliveries and the event's acknowledgement
 * are one commit; their ids derive from the event's, so that a second try says the same thing.
 * @param say what is said in words, to those whose software knows no other
 */
export async function announce(deps: Deps, lease: Lease, say: Say): Promise<void> {
  const event = eventOf(lease);
  const type = event.type as HeardBy<"telling">;
  const announcers = ANNOUNCERS.flatMap((family) => family[type] ?? []) as Announcer<
    DomainEvent["type"]
  >[];
  const drafts = (await Promise.all(announcers.map((one) => one(deps, event, say)))).flat();
  if (drafts.length === 0) return;
  const atomic = deps.store.atomic().acknowledge(lease);
  const order = lease.orderingKey ?? event.id;
  for (const draft of drafts) await placeActivity(deps, atomic, event.id, draft, order);
  await commitOrConflict(atomic);
}

/** Signs an activity and puts it, with its deliveries, into a commit. */
async function placeActivity(
  deps: Deps,
  atomic: Atomic,
  event: string,
  draft: Draft,
  order: string,
): Promise<void> {
  const id = draft.part ? `${event}-${draft.part}` : event;
  const now = deps.clock();
  const unsigned: JsonObject = {
    "@context": CONTEXT,
    id: activityAddress(deps, id),
    actor: addressOf(deps, draft.by),
    published: now.toISOString(),
    ...draft.activity,
  };
  const document = await withProof(unsigned, await signingKey(deps, draft.by, "Ed25519"), now);
  await placeDocument(deps, atomic, document, {
    id,
    actor: draft.by,
    public: draft.public ?? false,
    ...(draft.award ? { award: draft.award } : {}),
    createdAt: now.toISOString(),
  });
  if (draft.audience.carries) atomic.set(keys.noteCarrier(draft.audience.carries, id), true);
  draft.place?.(atomic, id);
  await placeAudience(deps, atomic, id, order, draft.audience);
  log.info("{actor} says {type} ({activity}).", {
    actor: draft.by,
    type: draft.activity.type,
    activity: unsigned.id,
  });
}

async function placeDocument(
  deps: Deps,
  atomic: Atomic,
  document: JsonObject,
  record: OutgoingActivity,
): Promise<void> {
  const { id, actor, createdAt } = record;
  const expiry = record.public
    ? {}
    : { expiresAt: new Date(deps.clock().getTime() + PRIVATE_KEPT_MS) };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  if (bytes.length <= MAX_INLINE_BYTES) {
    atomic.set(keys.activity(id), { ...record, document }, expiry);
  } else {
    const blob = await deps.blobs.put(bytes);
    atomic.set(keys.activity(id), { ...record, blob }, expiry)
      .set(keys.blobUse(blob, `activity/${id}`), true, expiry);
  }
  if (record.public) atomic.set(keys.published(actor, createdAt, id), true);
}

async function placeAudience(
  deps: Deps,
  atomic: Atomic,
  activity: string,
  order: string,
  audience: Audience,
): Promise<void> {
  const elsewhere = (audience.actors ?? []).filter(isElsewhere);
  const actors = await Promise.all(elsewhere.map((name) => remoteActor(deps, name)));
  const inboxes = [...new Set(actors.map(({ inbox }) => inbox))];
  placeDeliveries(atomic, { activity, order, carries: audience.carries }, inboxes);
  placeFanOut(atomic, { activity, order, ...audience });
}

/** An activity of ours as it was signed. */
export async function activityDocument(
  deps: Deps,
  { document, blob }: OutgoingActivity,
): Promise<JsonObject | null> {
  if (document) return document;
  const bytes = blob && await deps.blobs.get(blob);
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}
