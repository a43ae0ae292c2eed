import type { Deps } from "../../deps.ts";
import { type ActorName, hashOf, nameKey } from "../../identity/names.ts";
import { ForbiddenError } from "../../errors.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic, MaybeEntry } from "../../store/ports.ts";
import type { ReceivedNote } from "./received_types.ts";

/** Of an object that we never had, that it was deleted is remembered as long as its news may come. */
const UNKNOWN_TOMBSTONE_MS = 30 * 24 * 60 * 60 * 1000;

/** What somebody elsewhere said, as it comes in. */
export type NewNote = Omit<ReceivedNote, "receivedAt" | "announcedBy">;

/**
 * Keeps what somebody elsewhere said, if it concerns anyone here: a follower, one it names, or the
 * author of what it answers. A note that was deleted does not come back.
 */
export async function receiveNote(deps: Deps, begin: Begin, note: NewNote): Promise<void> {
  if (!await concernsUs(deps, note)) return;
  await commitAgain(async () => {
    const { known, gone } = await placeOf(deps, note.address);
    if (known.value || gone.value) return { result: undefined };
    const received = { ...note, receivedAt: deps.clock().toISOString() };
    const atomic = placeNote(begin().check(gone), known, received);
    recordReceived(atomic, received);
    return { atomic, result: undefined };
  });
}

/**
 * Takes up a change of what was said, if it is newer than what is here.
 * @throws {ForbiddenError} from anyone but its author
 */
export async function noteChanged(deps: Deps, begin: Begin, note: NewNote): Promise<void> {
  const hash = hashOf(note.address);
  if (!(await deps.store.get(keys.receivedNote(hash))).value) {
    return await receiveNote(deps, begin, note);
  }
  await commitAgain(async () => {
    const known = await deps.store.get(keys.receivedNote(hash));
    if (!known.value) return { result: undefined };
    requireAuthor(known.value, note.author);
    if (note.updatedAt <= known.value.updatedAt) return { result: undefined };
    // Where it stands among others is fixed by when it was said first.
    const { publishedAt, receivedAt, announcedBy } = known.value;
    const changed = { ...note, publishedAt, receivedAt, ...(announcedBy ? { announcedBy } : {}) };
    const atomic = placeNote(begin(), known, changed);
    recordReceived(atomic, changed);
    return { atomic, result: undefined };
  });
}

/**
 * Forgets what was said, the badge with it, and remembers that it is gone.
 * @throws {ForbiddenError} from anyone but its author
 */
export async function noteDeleted(
  deps: Deps,
  begin: Begin,
  address: string,
  by: ActorName,
): Promise<void> {
  const hash = hashOf(address);
  await commitAgain(async () => {
    const known = await deps.store.get(keys.receivedNote(hash));
    if (known.value) requireAuthor(known.value, by);
    const now = deps.clock();
    const atomic = begin().set(
      keys.tombstone(hash),
      now.toISOString(),
      known.value ? {} : { expiresAt: new Date(now.getTime() + UNKNOWN_TOMBSTONE_MS) },
    );
    await forget(deps, atomic, known);
    return { atomic, result: undefined };
  });
}

/** Somebody passes on what another said: to be read at its author's, if anyone here follows them. */
export async function noteAnnounced(
  deps: Deps,
  begin: Begin,
  address: string,
  by: ActorName,
): Promise<void> {
  // What one of ours said comes back when others pass it on.
  if (address.startsWith(`${deps.config.origin}/`)) return;
  if (!await isFollowedOrAsked(deps, by)) return;
  await commitAgain(async () => {
    const known = await deps.store.get(keys.receivedNote(hashOf(address)));
    const atomic = begin();
    if (known.value) {
      if (known.value.announcedBy?.includes(by)) return { result: undefined };
      const announcedBy = [...known.value.announcedBy ?? [], by];
      placeNote(atomic, known, { ...known.value, announcedBy });
    } else {
      recordEvent(atomic, { type: "note.announced", note: address, by }, address);
    }
    return { atomic, result: undefined };
  });
}

/** Somebody no longer passes on what another said. */
export async function noteWithdrawn(
  deps: Deps,
  begin: Begin,
  address: string,
  by: ActorName,
): Promise<void> {
  await commitAgain(async () => {
    const known = await deps.store.get(keys.receivedNote(hashOf(address)));
    if (!known.value?.announcedBy?.includes(by)) return { result: undefined };
    const announcedBy = known.value.announcedBy.filter((name) => name !== by);
    const atomic = begin();
    const concerns = announcedBy.length > 0 || await concernsUs(deps, known.value);
    if (concerns) placeNote(atomic, known, { ...known.value, announcedBy });
    else await forget(deps, atomic, known);
    return { atomic, result: undefined };
  });
}

/**
 * Puts what an announcement led to into a commit.
 * @param by who passed it on
 */
export async function placeAnnounced(
  deps: Deps,
  atomic: Atomic,
  note: NewNote,
  by: ActorName,
): Promise<void> {
  const { known, gone } = await placeOf(deps, note.address);
  if (gone.value) return;
  const announcedBy = [...new Set([...known.value?.announcedBy ?? [], by])];
  const received = known.value
    ? { ...known.value, announcedBy }
    : { ...note, announcedBy, receivedAt: deps.clock().toISOString() };
  placeNote(atomic.check(gone), known, received);
  recordReceived(atomic, received);
}

/**
 * Forgets what an actor elsewhere said to its followers, once nobody here is one any more.
 * @param everything also what it said to all: it is blocked, or no more
 */
export async function forgetNotesOf(
  deps: Deps,
  author: ActorName,
  { everything = false } = {},
): Promise<void> {
  if (!everything && await isFollowedHere(deps, author)) return;
  const prefix = keys.receivedNotesBy(nameKey(author));
  for await (const { key } of deps.store.list({ prefix })) {
    const known = await deps.store.get(keys.receivedNote(String(key.at(-1))));
    if (known.value?.author !== author) continue;
    if (!everything && known.value.audience !== "followers") continue;
    const atomic = deps.store.atomic();
    await forget(deps, atomic, known);
    await atomic.commit();
  }
}

/** Whether an actor elsewhere has an accepted follower here. */
export async function isFollowedHere(deps: Deps, actor: ActorName): Promise<boolean> {
  const prefix = keys.followers(nameKey(actor), "accepted");
  for await (const _ of deps.store.list({ prefix }, { limit: 1 })) return true;
  return false;
}

/** What lies at a note's address here: itself, or the memory that it was deleted. */
async function placeOf(deps: Deps, address: string) {
  const hash = hashOf(address);
  const [known, gone] = await deps.store.getMany<ReceivedNote | string>([
    keys.receivedNote(hash),
    keys.tombstone(hash),
  ]);
  return { known: known as MaybeEntry<ReceivedNote>, gone };
}

async function concernsUs(deps: Deps, note: NewNote): Promise<boolean> {
  if (note.mentions.length > 0) return true;
  if (note.inReplyTo?.startsWith(`${deps.config.origin}/notes/`)) return true;
  return note.audience === "public"
    ? await isFollowedOrAsked(deps, note.author)
    : await isFollowedHere(deps, note.author);
}

/** What is said to all may overtake the yes to who asked to follow. */
async function isFollowedOrAsked(deps: Deps, actor: ActorName): Promise<boolean> {
  const prefix = keys.followers(nameKey(actor));
  for await (const _ of deps.store.list({ prefix }, { limit: 1 })) return true;
  return false;
}

function recordReceived(atomic: Atomic, { address, author, credential }: NewNote): void {
  if (credential) recordEvent(atomic, { type: "note.received", note: address, author }, address);
}

function requireAuthor(note: ReceivedNote, by: ActorName): void {
  if (note.author !== by) throw new ForbiddenError("not-the-author");
}

function placeNote(atomic: Atomic, known: MaybeEntry<ReceivedNote>, note: ReceivedNote): Atomic {
  const hash = hashOf(note.address);
  if (known.value) unindex(atomic, known.value);
  atomic.check(known).set(keys.receivedNote(hash), note);
  for (const name of [note.author, ...note.announcedBy ?? []]) {
    atomic.set(keys.receivedNoteBy(nameKey(name), note.publishedAt, hash), true);
  }
  for (const name of note.mentions) {
    atomic.set(keys.receivedNoteTo(name, note.publishedAt, hash), true);
  }
  return atomic;
}

function unindex(atomic: Atomic, note: ReceivedNote): void {
  const hash = hashOf(note.address);
  for (const name of [note.author, ...note.announcedBy ?? []]) {
    atomic.delete(keys.receivedNoteBy(nameKey(name), note.publishedAt, hash));
  }
  for (const name of note.mentions) {
    atomic.delete(keys.receivedNoteTo(name, note.publishedAt, hash));
  }
}

async function forget(
  deps: Deps,
  atomic: Atomic,
  known: MaybeEntry<ReceivedNote>,
): Promise<void> {
  if (!known.value) return;
  const hash = hashOf(known.value.address);
  unindex(atomic, known.value);
  atomic.check(known).delete(keys.receivedNote(hash));
  recordEvent(atomic, { type: "note.forgotten", note: known.value.address }, known.value.address);
  const badge = (await deps.store.get(keys.receivedBadge(hash))).value;
  if (!badge) return;
  atomic.delete(keys.receivedBadge(hash)).delete(keys.blobUse(badge.document, `received/${hash}`));
  if (badge.picture) atomic.delete(keys.blobUse(badge.picture, `received/${hash}`));
}
