import type { OutgoingActivity, PublishedNote } from "../../recognition/news/published_types.ts";
import type { ReceivedBadge, ReceivedNote } from "../../recognition/news/received_types.ts";
import type { KeyOf } from "../ports.ts";

/** What was said to others, and what they said here. */
export const keysOfMessages = {
  /** What an actor elsewhere sent and we applied, for 30 days; both by SHA-256. */
  seen: (actorHash: string, activityHash: string): KeyOf<true> => ["seen", actorHash, activityHash],
  /** When an object elsewhere was deleted, by the SHA-256 of its address. */
  tombstone: (addressHash: string): KeyOf<string> => ["tombstone", addressHash],

  /** What we said to others, under the id of the event it tells of. */
  activity: (id: string): KeyOf<OutgoingActivity> => ["activity", id],
  activities: () => ["activity"] as const,
  /** What an actor's outbox lists: public things, by moment. */
  published: (actor: string, at: string, id: string): KeyOf<true> => ["published", actor, at, id],
  publishedBy: (actor: string) => ["published", actor] as const,
  note: (id: string): KeyOf<PublishedNote> => ["note", id],
  /** What was said with a note in it, or to pass it on. */
  noteCarrier: (note: string, activity: string): KeyOf<true> => ["note-carrier", note, activity],
  noteCarriers: (note: string) => ["note-carrier", note] as const,
  /** The note that carries a badge at present. */
  noteOfCredential: (credential: string): KeyOf<string> => ["note-of-credential", credential],
  noteBy: (author: string, at: string, id: string): KeyOf<true> => ["note-by", author, at, id],
  notesBy: (author: string) => ["note-by", author] as const,
  /** An inbox that a note was sent to, which hears when it is deleted. */
  noteReached: (note: string, inboxHash: string): KeyOf<string> => [
    "note-reached",
    note,
    inboxHash,
  ],
  notesReached: (note: string) => ["note-reached", note] as const,

  /** What was said elsewhere, by the SHA-256 of its address. */
  receivedNote: (addressHash: string): KeyOf<ReceivedNote> => ["received-note", addressHash],
  receivedNoteBy: (author: string, at: string, addressHash: string): KeyOf<true> => [
    "received-note-by",
    author,
    at,
    addressHash,
  ],
  receivedNotesBy: (author: string) => ["received-note-by", author] as const,
  receivedNoteTo: (actor: string, at: string, addressHash: string): KeyOf<true> => [
    "received-note-to",
    actor,
    at,
    addressHash,
  ],
  receivedNotesTo: (actor: string) => ["received-note-to", actor] as const,
  /** The verified badge that a note carries, by the SHA-256 of the note's address. */
  receivedBadge: (noteHash: string): KeyOf<ReceivedBadge> => ["received-badge", noteHash],
};
