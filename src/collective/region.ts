import type { Deps } from "../deps.ts";
import { type ActorName, nameKey } from "../identity/names.ts";
import { findRemoteActor } from "../identity/remote_actors.ts";
import type { RemoteActor } from "../identity/remote_types.ts";
import type { ReceivedBadge, ReceivedNote } from "../recognition/news/received_types.ts";
import { keys } from "../store/keys.ts";
import type { Key } from "../store/ports.ts";
import { NO_TALLY, sumOf } from "./counted.ts";
import { isMember, membersOf } from "./membership_store.ts";
import { ourCollective } from "./members.ts";
import type { RegionCopy, Tally } from "./types.ts";

/** A member of the collective, and what its published recognitions add up to. */
export interface RegionMember {
  readonly actor: RemoteActor;
  readonly tally: Tally;
}

/** A badge of the region with everything that is shown of it. */
export interface RegionBadge {
  readonly copy: RegionCopy;
  readonly note: ReceivedNote;
  readonly badge: ReceivedBadge;
  readonly member: RemoteActor;
}

/** The whole region: its members by name, and all they published together. */
export interface Region {
  readonly members: readonly RegionMember[];
  readonly tally: Tally;
}

/** Who recognises what in the region of this node's collective. */
export async function regionOf(deps: Deps): Promise<Region> {
  const collective = await ourCollective(deps);
  const names = collective ? await membersOf(deps, collective.id) : [];
  const found = await Promise.all(names.map((name) => regionMember(deps, name)));
  const members = found.flatMap((one) => one ?? [])
    .sort((a, b) => a.actor.name.localeCompare(b.actor.name, "fr"));
  return { members, tally: sumOf(members.map(({ tally }) => tally)) };
}

/** A member by the SHA-256 of its address, or null. */
export async function findMember(deps: Deps, hash: string): Promise<RegionMember | null> {
  const collective = await ourCollective(deps);
  const actor = (await deps.store.get(keys.remoteActor(hash))).value;
  if (!collective || !actor || !await isMember(deps, collective.id, actor.address)) return null;
  return await regionMember(deps, actor.address);
}

/**
 * The latest badges of the region, or of one member, newest first.
 * @param before only those that come after this place: `<moment> <id>`, as `next` names it
 */
export async function latestOf(
  deps: Deps,
  { member, before, limit }: {
    readonly member?: ActorName;
    readonly before?: string;
    readonly limit: number;
  },
): Promise<{ readonly badges: readonly RegionBadge[]; readonly next?: string }> {
  const prefix: Key = member ? keys.regionCopiesOf(nameKey(member)) : keys.regionCopiesByDate();
  const end = before ? [...prefix, ...before.split(" ").slice(0, 2)] : undefined;
  const entries = await Array.fromAsync(
    deps.store.list({ prefix, ...(end ? { end } : {}) }, { limit, reverse: true }),
  );
  const found = await Promise.all(
    entries.map(({ key }) => findRegionBadge(deps, String(key.at(-1)))),
  );
  const last = entries.at(-1)?.key.slice(-2).join(" ");
  return {
    badges: found.flatMap((one) => one ?? []),
    ...(entries.length === limit && last ? { next: last } : {}),
  };
}

/** One badge that the region shows, or null. */
export async function findRegionBadge(deps: Deps, id: string): Promise<RegionBadge | null> {
  const [copy, note, badge] = await Promise.all([
    deps.store.get(keys.regionCopy(id)),
    deps.store.get(keys.receivedNote(id)),
    deps.store.get(keys.receivedBadge(id)),
  ]);
  if (!copy.value || !note.value || !badge.value) return null;
  const member = await findRemoteActor(deps, copy.value.member);
  return member && { copy: copy.value, note: note.value, badge: badge.value, member };
}

async function regionMember(deps: Deps, name: ActorName): Promise<RegionMember | null> {
  const [actor, tally] = await Promise.all([
    findRemoteActor(deps, name),
    deps.store.get(keys.regionTally(nameKey(name))),
  ]);
  return actor && { actor, tally: tally.value ?? NO_TALLY };
}
