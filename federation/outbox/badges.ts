import type { Deps } from "../../src/deps.ts";
import { addressOf, isElsewhere } from "../../src/identity/names.ts";
import type { Visibility } from "../../src/identity/types.ts";
import type { PublishedNote } from "../../src/recognition/news/published_types.ts";
import { forgetCarriers } from "../../src/recognition/news/said.ts";
import type { CredentialRecord } from "../../src/recognition/types.ts";
import { keys } from "../../src/store/keys.ts";
import type { Atomic } from "../../src/store/ports.ts";
import { isPublic } from "../../src/visibility.ts";
import { addressing, noteAddress, noteObject } from "../note_object.ts";
import { PUBLIC } from "../vocabulary.ts";
import type { Announcers, Draft, EventOf } from "./types.ts";

type VisibilityEvent = EventOf<"credential.visibility-changed" | "card.visibility-changed">;

/** News of badges: shown to others, changed, taken back. */
export const badgeAnnouncers: Announcers = {
  "credential.visibility-changed": visibilityChanged,
  "credential.reissued": async (deps, event) => {
    const credential = (await deps.store.get(keys.credential(event.credential))).value;
    const note = await currentNote(deps, event.credential);
    // Copies elsewhere follow the badge; of who endorsed it, those are named who agreed.
    return credential && note ? [(await update(deps, credential, note, note.visibility))[0]] : [];
  },
  "credential.revoked": async (deps, event) => {
    const note = await currentNote(deps, event.credential);
    return note ? [await deletion(deps, note)] : [];
  },
};

/** A badge or a card is shown to others than before. */
export async function visibilityChanged(
  deps: Deps,
  event: VisibilityEvent,
): Promise<Draft[]> {
  const credential = (await deps.store.get(keys.credential(event.credential))).value;
  const note = await currentNote(deps, event.credential);
  if (!credential) return note ? [await deletion(deps, note)] : [];
  if (note && isPublic(note.visibility) && isPublic(event.to)) {
    return await update(deps, credential, note, event.to);
  }
  return [
    ...(note ? [await deletion(deps, note)] : []),
    ...(event.to === "private" || credential.revoked
      ? []
      : await creation(deps, credential, event)),
  ];
}

/** The note that carries a badge or a card at present. */
export async function currentNote(deps: Deps, credential: string): Promise<PublishedNote | null> {
  const id = (await deps.store.get(keys.noteOfCredential(credential))).value;
  const note = id && (await deps.store.get(keys.note(id))).value;
  return note && !note.deletedAt ? note : null;
}

/**
 * A note of its own each time a badge is shown anew: what was deleted elsewhere never comes back
 * under its old name.
 */
async function creation(
  deps: Deps,
  credential: CredentialRecord,
  { id, to }: VisibilityEvent,
): Promise<Draft[]> {
  const author = await authorOf(deps, credential, to);
  if (!author) return [];
  const now = deps.clock().toISOString();
  const note: PublishedNote = {
    id,
    author,
    credential: credential.id,
    visibility: to,
    publishedAt: now,
    updatedAt: now,
  };
  const object = await noteObject(deps, note);
  if (!object) return [];
  const create: Draft = {
    by: author,
    part: "create",
    activity: { type: "Create", ...addressing(deps, author, to), object },
    audience: { followersOf: [author], carries: id },
    public: isPublic(to),
    place: (atomic) => placeNote(atomic, note),
  };
  return [create, ...await passOn(deps, credential, note)];
}

/** Says anew, to whom it was said and who follows, what a note carries now. */
export async function update(
  deps: Deps,
  credential: CredentialRecord,
  note: PublishedNote,
  visibility: Visibility,
): Promise<Draft[]> {
  const updatedAt = deps.clock().toISOString();
  const changed = { ...note, credential: credential.id, visibility, updatedAt };
  const object = await noteObject(deps, changed);
  if (!object) return [];
  const said: Draft = {
    by: note.author,
    part: "update",
    activity: { type: "Update", ...addressing(deps, note.author, visibility), object },
    audience: { reachedBy: note.id, followersOf: [note.author], carries: note.id },
    public: isPublic(visibility),
    place: (atomic) => placeNote(atomic, changed),
  };
  return [said, ...await passOn(deps, credential, changed)];
}

/** Takes a note back from everyone who has it, and forgets what was said with it. */
export async function deletion(deps: Deps, note: PublishedNote): Promise<Draft> {
  await forgetCarriers(deps, note.id);
  const { to, cc } = addressing(deps, note.author, note.visibility);
  return {
    by: note.author,
    part: "delete",
    activity: {
      type: "Delete",
      to,
      cc,
      object: { id: noteAddress(deps, note.id), type: "Tombstone" },
    },
    audience: { reachedBy: note.id },
    place: (atomic) => {
      atomic
        .set(keys.note(note.id), { ...note, deletedAt: deps.clock().toISOString() })
        .delete(keys.noteOfCredential(note.credential))
        .delete(keys.noteBy(note.author, note.publishedAt, note.id));
    },
  };
}

/**
 * Who tells of a badge: its holder; for a holder whom nobody elsewhere may know, who gave it. What
 * is for followers is the holder's alone to tell, and so is a card.
 */
async function authorOf(
  deps: Deps,
  { recipient, issuer }: CredentialRecord,
  visibility: Visibility,
): Promise<string | undefined> {
  const holder = (await deps.store.get(keys.actor(recipient))).value;
  if (holder && holder.visibility !== "private") return holder.id;
  const holdersAlone = visibility === "followers" || issuer === recipient;
  return holdersAlone || isElsewhere(issuer) ? undefined : issuer;
}

/** Who gave a public badge passes the news on to those who follow them. */
async function passOn(
  deps: Deps,
  { issuer }: CredentialRecord,
  note: PublishedNote,
): Promise<Draft[]> {
  const giver = (await deps.store.get(keys.actor(issuer))).value;
  if (!giver || issuer === note.author || note.visibility !== "public") return [];
  const followers = `${addressOf(deps, issuer)}/followers`;
  return [{
    by: issuer,
    part: "announce",
    activity: {
      type: "Announce",
      to: [PUBLIC],
      cc: [followers, addressOf(deps, note.author)],
      object: noteAddress(deps, note.id),
    },
    audience: { followersOf: [issuer], carries: note.id },
    public: true,
  }];
}

function placeNote(atomic: Atomic, note: PublishedNote): void {
  atomic
    .set(keys.note(note.id), note)
    .set(keys.noteOfCredential(note.credential), note.id)
    .set(keys.noteBy(note.author, note.publishedAt, note.id), true);
}
