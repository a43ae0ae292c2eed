import type { Deps } from "../deps.ts";
import { DomainError, FieldError, ForbiddenError, NotFoundError } from "../errors.ts";
import { activityAddress, type ActorName, isElsewhere } from "../identity/names.ts";
import { findRemoteActor } from "../identity/remote_actors.ts";
import { requireRole } from "../identity/roles.ts";
import { findNode } from "../identity/setup.ts";
import type { Account } from "../identity/types.ts";
import { newId } from "../ids.ts";
import { isBlocked } from "../relations/blocks.ts";
import { type Begin, commitAgain } from "../store/commit.ts";
import { recordEvent } from "../store/outbox.ts";
import { placeFollowing, placeUnfollowing } from "./following.ts";
import {
  isOver,
  membershipAsked,
  membershipBetween,
  moveMembership,
  placeMembership,
  readMembership,
} from "./membership_store.ts";
import type { Membership, MembershipState } from "./types.ts";

/** How long a word on asking, or a reason, may be. */
export const MAX_WORD = 1000;

/**
 * The association of this node asks a collective elsewhere to be one of its members, and follows it.
 * Asking twice asks once.
 * @param collective its address, looked up before
 * @throws {ForbiddenError} unless they administrate
 * @throws {FieldError} `not-a-collective`, `too-long`
 * @throws {DomainError} `follow-blocked`
 */
export async function askToJoin(
  deps: Deps,
  by: Account,
  { collective, word }: { readonly collective: ActorName; readonly word: string },
): Promise<Membership> {
  requireRole(by, "administrator");
  const { organisation } = await ourNode(deps);
  const remote = isElsewhere(collective) ? await findRemoteActor(deps, collective) : null;
  if (remote?.type !== "Group" || organisation.type === "Group") {
    throw new FieldError("collective", "not-a-collective");
  }
  if (await isBlocked(deps, collective)) throw new DomainError("follow-blocked");
  if (word.length > MAX_WORD) throw new FieldError("word", "too-long");
  return await commitAgain(async () => {
    const { last, membership } = await membershipBetween(deps, collective, organisation.id);
    if (membership && !isOver(membership.value.state)) return { result: membership.value };
    const atomic = deps.store.atomic();
    const id = newId();
    const event = recordEvent(atomic, { type: "collective.join-asked", membership: id }, id);
    const now = deps.clock().toISOString();
    const asked: Membership = {
      id,
      collective,
      association: organisation.id,
      activity: activityAddress(deps, event),
      word: word.trim(),
      state: "asked",
      createdAt: now,
      updatedAt: now,
    };
    placeMembership(atomic, last, asked);
    recordEvent(atomic, { type: "collective.met", actor: collective }, collective);
    await placeFollowing(deps, atomic, { follower: organisation.id, followed: collective });
    return { atomic, result: asked };
  });
}

/**
 * The association leaves, or takes its question back; it no longer follows the collective.
 * @throws {ForbiddenError} unless they administrate
 * @throws {DomainError} `membership-<state>` when there is nothing to leave
 */
export async function leaveCollective(deps: Deps, by: Account, id: string): Promise<Membership> {
  requireRole(by, "administrator");
  return await commitAgain(async () => {
    const entry = await readMembership(deps, id);
    const { association, collective } = entry.value;
    if (isElsewhere(association)) throw new NotFoundError();
    const atomic = deps.store.atomic();
    const result = moveMembership(atomic, entry, "left", deps.clock());
    recordEvent(atomic, { type: "collective.left", membership: id }, id);
    await placeUnfollowing(deps, atomic, { follower: association, followed: collective });
    return { atomic, result };
  });
}

/**
 * A collective elsewhere answers, or removes us later. The first answer wins: one that no longer
 * fits changes nothing.
 * @returns false where no Join of ours is meant
 * @throws {ForbiddenError} `not-asked` from anyone but the collective that was asked
 * @throws {DomainError} `membership-<state>`
 */
export async function joinAnswered(
  deps: Deps,
  begin: Begin,
  activity: string,
  { by, accepted, reason }: {
    readonly by: ActorName;
    readonly accepted: boolean;
    readonly reason?: string;
  },
): Promise<boolean> {
  if (!await membershipAsked(deps, activity)) return false;
  return await commitAgain(async () => {
    const entry = (await membershipAsked(deps, activity))!;
    const { collective, state } = entry.value;
    if (collective !== by || !isElsewhere(collective)) throw new ForbiddenError("not-asked");
    const to = answerTo(state, accepted);
    if (to === state) return { result: true };
    const atomic = begin();
    moveMembership(atomic, entry, to, deps.clock(), reason?.slice(0, MAX_WORD));
    return { atomic, result: true };
  });
}

/** A no after the yes takes it back. */
function answerTo(state: MembershipState, accepted: boolean): MembershipState {
  if (accepted) return "welcomed";
  return state === "welcomed" || state === "removed" ? "removed" : "declined";
}

async function ourNode(deps: Deps) {
  const node = await findNode(deps);
  if (!node) throw new NotFoundError();
  return node;
}
