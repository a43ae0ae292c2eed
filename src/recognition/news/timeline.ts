import type { Deps } from "../../deps.ts";
import { type ActorName, isElsewhere, nameKey } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import { findRemoteActor } from "../../identity/remote_actors.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { followingOf } from "../../relations/follow_store.ts";
import { idsIn, namedIn } from "../../store/indexes.ts";
import { keys } from "../../store/keys.ts";
import type { Key } from "../../store/ports.ts";
import type { PublishedNote } from "./published_types.ts";
import type { ReceivedBadge, ReceivedNote } from "./received_types.ts";
import { isBadge } from "../kinds.ts";
import { type Recognition, withAwards } from "../parcours/parcours.ts";
import type { CardRecord, CredentialRecord } from "../types.ts";

const PAGE = 40;
const NEWEST = { limit: PAGE, reverse: true } as const;

/** One piece of news of those a member follows. */
export type TimelineEntry =
  | {
    readonly kind: "elsewhere";
    /** Its place in {@link keys.receivedNote}. */
    readonly hash: string;
    readonly note: ReceivedNote;
    readonly author: RemoteActor;
    /** Once it was fetched and verified. */
    readonly badge?: ReceivedBadge;
    readonly at: string;
  }
  | {
    readonly kind: "here";
    readonly author: Actor;
    readonly recognition: Recognition;
    readonly at: string;
  }
  | {
    readonly kind: "card";
    readonly author: Actor;
    readonly card: CardRecord;
    readonly at: string;
  };

/** What those a member follows were recognised for, and what was said to them, newest first. */
export async function timelineOf(deps: Deps, account: Account): Promise<TimelineEntry[]> {
  const follows = await followingOf(deps, account.id);
  const followed = follows.filter(({ state }) => state === "accepted")
    .map(({ followed }) => followed);
  const lists = await Promise.all([
    ...followed.map((name) => newsOf(deps, name)),
    received(deps, keys.receivedNotesTo(account.id)),
  ]);
  const entries = new Map(lists.flat().map((entry) => [placeOf(entry), entry]));
  return [...entries.values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, PAGE);
}

/** What an actor, here or elsewhere, published as this node knows it, newest first. */
export async function newsOf(deps: Deps, name: ActorName): Promise<TimelineEntry[]> {
  return isElsewhere(name)
    ? await received(deps, keys.receivedNotesBy(nameKey(name)))
    : await published(deps, name);
}

/**
 * One thing said elsewhere, for a member who may see it: it was for all, or they follow its author,
 * or it names them.
 */
export async function receivedEntry(
  deps: Deps,
  account: Account,
  hash: string,
): Promise<Extract<TimelineEntry, { kind: "elsewhere" }> | undefined> {
  const [entry] = await entriesOf(deps, [hash]);
  if (!entry || entry.note.audience === "public") return entry;
  if (entry.note.mentions.includes(account.id)) return entry;
  const follows = await followingOf(deps, account.id);
  const isFollower = follows.some(({ state, followed }) =>
    state === "accepted" && followed === entry.note.author
  );
  return isFollower && entry.note.audience === "followers" ? entry : undefined;
}

async function received(deps: Deps, prefix: Key) {
  return await entriesOf(deps, await idsIn(deps.store, prefix, NEWEST));
}

async function entriesOf(deps: Deps, hashes: readonly string[]) {
  const [notes, badges] = await Promise.all([
    deps.store.getMany(hashes.map(keys.receivedNote)),
    deps.store.getMany(hashes.map(keys.receivedBadge)),
  ]);
  const entries = await Promise.all(notes.map(async ({ value: note }, index) => {
    const author = note && await findRemoteActor(deps, note.author);
    if (!note || !author) return [];
    const badge = badges[index].value;
    return [{
      kind: "elsewhere" as const,
      hash: hashes[index],
      note,
      author,
      ...(badge ? { badge } : {}),
      at: note.publishedAt,
    }];
  }));
  return entries.flat();
}

async function published(deps: Deps, id: string): Promise<TimelineEntry[]> {
  const notes = await namedIn(deps.store, keys.notesBy(id), keys.note, NEWEST);
  const entries = await Promise.all(notes.map((note) => entryOf(deps, note)));
  return entries.flat();
}

async function entryOf(deps: Deps, note: PublishedNote): Promise<TimelineEntry[]> {
  const [author, credential] = await Promise.all([
    deps.store.get(keys.actor(note.author)),
    deps.store.get(keys.credential(note.credential)),
  ]);
  if (!author.value || !credential.value) return [];
  const said = { author: author.value, at: note.publishedAt };
  if (!isBadge(credential.value)) return [{ ...said, kind: "card", card: credential.value }];
  const [recognition] = await withAwards(deps, [credential.value]);
  return recognition ? [{ ...said, kind: "here", recognition }] : [];
}

/** Whether anyone may read a piece of news. */
export function isForAll(entry: TimelineEntry): boolean {
  return entry.kind === "elsewhere"
    ? entry.note.audience === "public"
    : heldIn(entry).visibility === "public";
}

function placeOf(entry: TimelineEntry): string {
  return entry.kind === "elsewhere" ? entry.hash : heldIn(entry).id;
}

function heldIn(entry: Exclude<TimelineEntry, { kind: "elsewhere" }>): CredentialRecord {
  return entry.kind === "card" ? entry.card : entry.recognition.credential;
}
