import type { Deps } from "../src/deps.ts";
import { hashOf, isElsewhere } from "../src/identity/names.ts";
import { forgetNotesOf, placeAnnounced } from "../src/recognition/news/received.ts";
import { placeReceivedBadge } from "../src/recognition/news/received_badges.ts";
import type { DomainEvent } from "../src/events.ts";
import { commitOrConflict } from "../src/store/commit.ts";
import { keys } from "../src/store/keys.ts";
import type { HeardBy } from "../src/store/listeners.ts";
import { eventOf } from "../src/store/outbox.ts";
import type { Lease } from "../src/store/ports.ts";
import { takeMove } from "./take_up_move.ts";
import { fetchOffered } from "./take_up_awards.ts";
import { gather, meet } from "./gather.ts";
import { fetchAskedBadge, fetchEndorsementFile } from "./take_up_endorsements.ts";
import { unlessRefused } from "./unless_refused.ts";
import { noteOf } from "./received_note.ts";
import { DOCUMENTS, readObject, readSigned } from "./read_document.ts";
import { copyPicture, remoteActor } from "./remote_actor.ts";
import { noteSchema } from "./vocabulary.ts";

type Reactions = {
  readonly [T in HeardBy<"reading">]: (
    deps: Deps,
    event: Extract<DomainEvent, { readonly type: T }>,
    lease: Lease,
  ) => Promise<void>;
};

/** What has to be read elsewhere, or forgotten here, after what came in. */
const REACTIONS: Reactions = {
  "note.received": fetchBadge,
  "note.announced": fetchNote,
  "award.received": fetchOffered,
  "endorsement.request-received": fetchAskedBadge,
  "endorsement.received": fetchEndorsementFile,
  "collective.met": meet,
  "collective.member-welcomed": gather,
  "actor.moved": takeMove,
  "follow.ended": forget,
  "follow.lost": forget,
  "actor.gone": (deps, { actor }) => forgetNotesOf(deps, actor, { everything: true }),
};

/** Does what an event asks this door to do here. */
export async function takeUp(deps: Deps, lease: Lease): Promise<void> {
  const event = eventOf(lease);
  const reaction = REACTIONS[event.type as HeardBy<"reading">] as (
    deps: Deps,
    event: DomainEvent,
    lease: Lease,
  ) => Promise<void>;
  await reaction(deps, event, lease);
}

/** Fetches the badge that a note points to. A host that does not answer is asked again later. */
async function fetchBadge(
  deps: Deps,
  { note: address }: { readonly note: string },
  lease: Lease,
): Promise<void> {
  const entry = await deps.store.get(keys.receivedNote(hashOf(address)));
  const note = entry.value;
  if (!note?.credential) return;
  const atomic = deps.store.atomic().check(entry).acknowledge(lease);
  await unlessRefused(address, async () => {
    const { bytes } = await readSigned(deps, note.credential!, DOCUMENTS);
    const known = (await deps.store.get(keys.receivedBadge(hashOf(address)))).value;
    const picture = known?.picture ??
      (note.pictureSource ? (await copyPicture(deps, note.pictureSource))?.blob : undefined);
    await placeReceivedBadge(deps, atomic, note, { bytes, ...(picture ? { picture } : {}) });
  });
  await commitOrConflict(atomic);
}

/** Reads what was passed on where its author keeps it, and nowhere else. */
async function fetchNote(
  deps: Deps,
  { note: address, by }: { readonly note: string; readonly by: string },
  lease: Lease,
): Promise<void> {
  const atomic = deps.store.atomic().acknowledge(lease);
  await unlessRefused(address, async () => {
    const object = await readObject(deps, address);
    const author = noteSchema.safeParse(object).data?.attributedTo;
    if (!author || new URL(author).host !== new URL(address).host) return;
    await remoteActor(deps, author);
    const note = noteOf(deps, object, author);
    if (note?.address === address && note.audience === "public") {
      await placeAnnounced(deps, atomic, note, by);
    }
  });
  await commitOrConflict(atomic);
}

async function forget(deps: Deps, { followed }: { readonly followed: string }): Promise<void> {
  if (isElsewhere(followed)) await forgetNotesOf(deps, followed);
}
