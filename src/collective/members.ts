import type { Deps } from "../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../errors.ts";
import { type ActorName, hashOf, isElsewhere } from "../identity/names.ts";
import type { RemoteActor } from "../identity/remote_types.ts";
import { requireRole } from "../identity/roles.ts";
import { findNode } from "../identity/setup.ts";
import type { Account, Actor } from "../identity/types.ts";
import { type Begin, commitAgain } from "../store/commit.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Atomic } from "../store/ports.ts";
import { placeFollowing, placeUnfollowing } from "./following.ts";
import { MAX_WORD } from "./join.ts";
import {
  isOver,
  membershipBetween,
  moveMembership,
  placeMembership,
  readMembership,
} from "./membership_store.ts";
import type { Membership } from "./types.ts";

/** The collective that this node is, or null on any other node. */
export async function ourCollective(deps: Deps): Promise<Actor | null> {
  const organisation = (await findNode(deps))?.organisation;
  return organisation?.type === "Group" ? organisation : null;
}

/**
 * An association elsewhere asks to join the collective of this node. Asking again while the question
 * is open, or as a member, changes nothing.
 * @throws {NotFoundError} where no such collective is here
 * @throws {DomainError} `join-not-an-association`
 */
export async function receiveJoin(
  deps: Deps,
  begin: Begin,
  { association, collective, activity, word }: {
    readonly association: Pick<RemoteActor, "address" | "type">;
    readonly collective: string;
    readonly activity: string;
    readonly word: string;
  },
): Promise<void> {
  if ((await ourCollective(deps))?.id !== collective) throw new NotFoundError();
  if (association.type !== "Organization") throw new DomainError("join-not-an-association");
  await commitAgain(async () => {
    const { last, membership } = await membershipBetween(deps, collective, association.address);
    if (membership && !isOver(membership.value.state)) return { result: undefined };
    if (membership?.value.activity === activity) return { result: undefined };
    const now = deps.clock().toISOString();
    const atomic = placeMembership(begin(), last, {
      id: hashOf(activity),
      collective,
      association: association.address,
      activity,
      word: word.slice(0, MAX_WORD),
      state: "asked",
      createdAt: now,
      updatedAt: now,
    });
    const met = { type: "collective.met", actor: association.address } as const;
    recordEvent(atomic, met, association.address);
    return { atomic, result: undefined };
  });
}

/** An association elsewhere leaves, or takes its question back. */
export async function receiveLeave(
  deps: Deps,
  begin: Begin,
  { association, collective }: { readonly association: ActorName; readonly collective: string },
): Promise<void> {
  await commitAgain(async () => {
    const { membership } = await membershipBetween(deps, collective, association);
    if (!membership || isOver(membership.value.state)) return { result: undefined };
    const atomic = begin();
    moveMembership(atomic, membership, "left", deps.clock());
    await placeFarewell(deps, atomic, membership.value);
    return { atomic, result: undefined };
  });
}

/**
 * The collective takes an association in, and follows it from now on.
 * @throws {ForbiddenError} unless they administrate
 * @throws {DomainError} `membership-<state>` when it was answered before
 */
export async function welcome(deps: Deps, by: Account, id: string): Promise<Membership> {
  requireRole(by, "administrator");
  return await commitAgain(async () => {
    const entry = await readOurs(deps, id);
    const { association, collective } = entry.value;
    const atomic = deps.store.atomic();
    const result = moveMembership(atomic, entry, "welcomed", deps.clock());
    recordEvent(atomic, { type: "collective.welcomed", membership: id }, id);
    const welcomed = { type: "collective.member-welcomed", member: association } as const;
    recordEvent(atomic, welcomed, association);
    await placeFollowing(deps, atomic, { follower: collective, followed: association });
    return { atomic, result };
  });
}

/**
 * The collective says no to who asks, or removes a member; with a word or without.
 * @throws {ForbiddenError} unless they administrate
 * @throws {FieldError} `too-long`
 * @throws {DomainError} `membership-<state>`
 */
export async function refuse(
  deps: Deps,
  by: Account,
  id: string,
  reason = "",
): Promise<Membership> {
  requireRole(by, "administrator");
  if (reason.length > MAX_WORD) throw new FieldError("reason", "too-long");
  return await commitAgain(async () => {
    const entry = await readOurs(deps, id);
    const to = entry.value.state === "welcomed" ? "removed" : "declined";
    const atomic = deps.store.atomic();
    const result = moveMembership(atomic, entry, to, deps.clock(), reason.trim());
    recordEvent(atomic, { type: "collective.refused", membership: id }, id);
    if (to === "removed") await placeFarewell(deps, atomic, entry.value);
    return { atomic, result };
  });
}

/** What ends with a membership: the collective follows no longer, and shows nothing of theirs. */
async function placeFarewell(
  deps: Deps,
  atomic: Atomic,
  { association, collective }: Membership,
): Promise<void> {
  await placeUnfollowing(deps, atomic, { follower: collective, followed: association });
  recordEvent(atomic, { type: "collective.member-gone", member: association }, association);
}

async function readOurs(deps: Deps, id: string) {
  const entry = await readMembership(deps, id);
  if (isElsewhere(entry.value.collective)) throw new NotFoundError();
  return entry;
}
