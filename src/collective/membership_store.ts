import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../identity/names.ts";
import { namedIn } from "../store/indexes.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry, MaybeEntry } from "../store/ports.ts";
import type { Membership, MembershipState } from "./types.ts";

/** From which states each state is reached; nothing moves back. */
const REACHED_FROM: Readonly<Record<MembershipState, readonly MembershipState[]>> = {
  asked: [],
  welcomed: ["asked"],
  declined: ["asked"],
  removed: ["welcomed"],
  left: ["asked", "welcomed"],
};

/** Whether an association in this state may ask anew. */
export function isOver(state: MembershipState): boolean {
  return state !== "asked" && state !== "welcomed";
}

/** @throws {NotFoundError} */
export async function readMembership(deps: Deps, id: string): Promise<Entry<Membership>> {
  const entry = await deps.store.get(keys.membership(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<Membership>;
}

/** The last membership between two, or nothing; with the entry that names it. */
export async function membershipBetween(
  deps: Deps,
  collective: ActorName,
  association: ActorName,
): Promise<{ readonly last: MaybeEntry<string>; readonly membership: Entry<Membership> | null }> {
  const last = await deps.store.get(
    keys.membershipBetween(nameKey(collective), nameKey(association)),
  );
  const membership = last.value ? await readMembership(deps, last.value) : null;
  return { last, membership };
}

/** The membership that a Join asked for, by the address of that activity. */
export async function membershipAsked(
  deps: Deps,
  activity: string,
): Promise<Entry<Membership> | null> {
  const { value } = await deps.store.get(keys.membershipByActivity(hashOf(activity)));
  return value ? await readMembership(deps, value) : null;
}

/** Puts a new membership into a commit, as the last one between the two. */
export function placeMembership(
  atomic: Atomic,
  last: MaybeEntry<string>,
  membership: Membership,
): Atomic {
  const { id, collective, association, activity, state } = membership;
  return atomic
    .check(last, { key: keys.membership(id), versionstamp: null })
    .set(keys.membership(id), membership)
    .set(keys.membershipBetween(nameKey(collective), nameKey(association)), id)
    .set(keys.membershipByActivity(hashOf(activity)), id)
    .set(keys.membershipOf(ours(membership), state, id), true);
}

/**
 * Puts a membership's step to another state into a commit.
 * @throws {DomainError} `membership-<state>`: what already happened, when there is no such step
 */
export function moveMembership(
  atomic: Atomic,
  { key, versionstamp, value: from }: Entry<Membership>,
  to: MembershipState,
  now: Date,
  reason?: string,
): Membership {
  if (!REACHED_FROM[to].includes(from.state)) throw new DomainError(`membership-${from.state}`);
  const moved: Membership = {
    ...from,
    state: to,
    updatedAt: now.toISOString(),
    ...(reason ? { reason } : {}),
  };
  atomic
    .check({ key, versionstamp })
    .set(keys.membership(from.id), moved)
    .delete(keys.membershipOf(ours(from), from.state, from.id))
    .set(keys.membershipOf(ours(from), to, from.id), true);
  return moved;
}

/** The memberships of one of ours (actor id), on whichever side it is, the latest change first. */
export async function membershipsOf(
  deps: Deps,
  actor: string,
  state?: MembershipState,
): Promise<Membership[]> {
  const all = await namedIn(deps.store, keys.membershipsOf(actor, state), keys.membership);
  return all.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** The members (addresses) of a collective of ours. */
export async function membersOf(deps: Deps, collective: string): Promise<ActorName[]> {
  return (await membershipsOf(deps, collective, "welcomed")).map(({ association }) => association);
}

/** Whether an association is a member of a collective now. */
export async function isMember(
  deps: Deps,
  collective: ActorName,
  association: ActorName,
): Promise<boolean> {
  const { membership } = await membershipBetween(deps, collective, association);
  return membership?.value.state === "welcomed";
}

/** The end that is on this node. */
function ours({ collective, association }: Membership): string {
  return isElsewhere(collective) ? association : collective;
}
