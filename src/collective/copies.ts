import { idOf } from "../credentials/json.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { Deps } from "../deps.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../identity/names.ts";
import { findRemoteActor } from "../identity/remote_actors.ts";
import { forgetNotesOf, isFollowedHere, noteWithdrawn } from "../recognition/news/received.ts";
import type { ReceivedBadge, ReceivedNote } from "../recognition/news/received_types.ts";
import { type Begin, commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Atomic, MaybeEntry } from "../store/ports.ts";
import { countedOf, NO_TALLY, tallied } from "./counted.ts";
import { isMember } from "./membership_store.ts";
import { ourCollective } from "./members.ts";
import type { CopyState, RegionCopy } from "./types.ts";
import { endVouch } from "./vouch.ts";

/** The topic on which copies wait to be verified again. */
export const REGION_CHECK_TOPIC = "region-check";
/** How long a copy is shown before it is verified again, in milliseconds. */
export const CHECK_EVERY_MS = 24 * 60 * 60 * 1000;

/** How many of a former member's copies go in one commit. */
const PAGE = 50;

/**
 * Brings what the region shows of a note in step with what this node keeps of it: a public badge of
 * a member is shown, counted, and passed on once; what is no longer so, is no longer shown.
 * @param begin a commit that carries the event's acknowledgement
 */
export async function keepInStep(deps: Deps, note: string, begin: Begin): Promise<void> {
  const collective = await ourCollective(deps);
  if (!collective) return;
  await commitAgain(async () => {
    const id = hashOf(note);
    const [entry, received, badge] = await Promise.all([
      deps.store.get(keys.regionCopy(id)),
      deps.store.get(keys.receivedNote(id)),
      deps.store.get(keys.receivedBadge(id)),
    ]);
    const copy = received.value && badge.value &&
      await copyOf(deps, collective.id, received.value, badge.value, entry.value);
    const atomic = begin().check(received, badge);
    if (copy) await placeCopy(deps, atomic, collective.id, entry, copy);
    else await dropCopy(deps, atomic, collective.id, entry);
    return { atomic, result: undefined };
  });
}

/**
 * Takes everything of somebody who is no member any more out of the region, and forgets it here; the
 * collective no longer vouches for their key.
 */
export async function dropMember(deps: Deps, member: ActorName): Promise<void> {
  const collective = await ourCollective(deps);
  if (!collective || await isMember(deps, collective.id, member)) return;
  await endVouch(deps, member, collective.id);
  const prefix = keys.regionCopiesOf(nameKey(member));
  while (true) {
    const found = await Array.fromAsync(deps.store.list({ prefix }, { limit: PAGE }));
    for (const { key } of found) {
      const note = await commitAgain(async () => {
        const entry = await deps.store.get(keys.regionCopy(String(key.at(-1))));
        const atomic = deps.store.atomic();
        // An index that leads nowhere goes too, or this would not end.
        if (!entry.value) return { atomic: atomic.delete(key), result: undefined };
        await dropCopy(deps, atomic, collective.id, entry);
        return { atomic, result: entry.value.note };
      });
      if (note) await noteWithdrawn(deps, () => deps.store.atomic(), note, member);
    }
    if (found.length < PAGE) break;
  }
  if (!await isFollowedHere(deps, member)) {
    await forgetNotesOf(deps, member, { everything: true });
  }
}

/** What the region shows of a badge; undefined where it is nothing for it. */
async function copyOf(
  deps: Deps,
  collective: string,
  note: ReceivedNote,
  badge: ReceivedBadge,
  known: RegionCopy | null,
): Promise<RegionCopy | undefined> {
  if (note.audience !== "public" || note.quiet) return undefined;
  const bytes = await deps.blobs.get(badge.document);
  const document = bytes && parseDocument(bytes);
  const did = document && idOf(document.issuer);
  const member = did && await memberWhoGave(deps, collective, note, did);
  if (!member) return undefined;
  return {
    id: hashOf(note.address),
    note: note.address,
    member,
    announcement: known?.announcement ?? "",
    ...countedOf(document),
    at: [note.publishedAt, note.receivedAt].sort()[0],
    state: stateOf(badge),
  };
}

/** The member that tells of a badge, if the badge is its own: others' are not the member's to count. */
async function memberWhoGave(
  deps: Deps,
  collective: string,
  { author, announcedBy = [] }: ReceivedNote,
  did: string,
): Promise<ActorName | undefined> {
  for (const name of [author, ...announcedBy]) {
    if (!isElsewhere(name) || !await isMember(deps, collective, name)) continue;
    if ((await findRemoteActor(deps, name))?.dids.includes(did)) return name;
  }
}

function stateOf({ verified, revoked }: ReceivedBadge): CopyState {
  if (revoked) return "taken-back";
  return verified ? "good" : "unsure";
}

async function placeCopy(
  deps: Deps,
  atomic: Atomic,
  collective: string,
  entry: MaybeEntry<RegionCopy>,
  wanted: RegionCopy,
): Promise<void> {
  const { id, note, at, member } = wanted;
  if (entry.value && entry.value.member !== member) {
    await tally(deps, atomic, entry.value, undefined);
    atomic.delete(keys.regionCopyOf(nameKey(entry.value.member), entry.value.at, id));
  }
  if (entry.value) atomic.delete(keys.regionCopyAt(entry.value.at, id));
  const announcement = entry.value?.announcement ??
    recordEvent(atomic, { type: "region.added", note, collective }, note);
  const copy = { ...wanted, announcement };
  await tally(deps, atomic, entry.value?.member === member ? entry.value : undefined, copy);
  atomic
    .check(entry)
    .set(keys.regionCopy(id), copy)
    .set(keys.regionCopyAt(at, id), true)
    .set(keys.regionCopyOf(nameKey(member), at, id), true);
  if (!entry.value) placeNextCheck(deps, atomic, id);
}

async function dropCopy(
  deps: Deps,
  atomic: Atomic,
  collective: string,
  entry: MaybeEntry<RegionCopy>,
): Promise<void> {
  if (!entry.value) return;
  const { id, note, at, member, announcement } = entry.value;
  await tally(deps, atomic, entry.value, undefined);
  atomic
    .check(entry)
    .delete(entry.key)
    .delete(keys.regionCopyAt(at, id))
    .delete(keys.regionCopyOf(nameKey(member), at, id));
  recordEvent(atomic, { type: "region.dropped", note, collective, announcement }, note);
}

/** The member's sums with one copy in the place of another. */
async function tally(
  deps: Deps,
  atomic: Atomic,
  before: RegionCopy | undefined,
  after: RegionCopy | undefined,
): Promise<void> {
  const key = keys.regionTally(nameKey((after ?? before)!.member));
  const entry = await deps.store.get(key);
  let sums = entry.value ?? NO_TALLY;
  if (before) sums = tallied(sums, before, -1);
  if (after) sums = tallied(sums, after, 1);
  atomic.check(entry).set(key, sums);
}

/** Has a copy verified again in a day. */
export function placeNextCheck(deps: Deps, atomic: Atomic, id: string): void {
  atomic.enqueue({
    topic: REGION_CHECK_TOPIC,
    payload: { copy: id },
    orderingKey: id,
    notBefore: new Date(deps.clock().getTime() + CHECK_EVERY_MS),
  });
}
