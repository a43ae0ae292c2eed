import type { ActorName } from "../identity/names.ts";

/** One actor following another, on whichever nodes they are. */
export interface Follow {
  readonly follower: ActorName;
  readonly followed: ActorName;
  /** `waiting` for the followed one's answer. */
  readonly state: "waiting" | "accepted";
  /** The address of the activity that asked, which an answer names. */
  readonly activity: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly acceptedAt?: string;
}

/** The two ends of a {@link Follow}. */
export type FollowEnds = Pick<Follow, "follower" | "followed">;

/** Somebody, or a whole host, this node has nothing to do with. */
export interface Block {
  readonly kind: "actor" | "host";
  /** An actor's address, or a host's name with its port. */
  readonly target: string;
  /** The administrator (account id). */
  readonly by: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What happens between actors. */
export type RelationEvent =
  | ({ readonly id: string; readonly type: "follow.requested" } & FollowEnds)
  | FollowTold<"follow.accepted">
  /** By who is followed, at once or later. */
  | FollowTold<"follow.refused">
  /** By who follows. */
  | FollowTold<"follow.ended">
  /** Without our doing. */
  | FollowTold<"follow.lost">
  /** An actor elsewhere (its address) is no more. */
  | { readonly id: string; readonly type: "actor.gone"; readonly actor: string }
  /** An actor elsewhere (its address) says it moved, here or elsewhere. */
  | {
    readonly id: string;
    readonly type: "actor.moved";
    readonly actor: string;
    readonly to: ActorName;
  };

type FollowTold<T extends string> = FollowEnds & {
  readonly id: string;
  readonly type: T;
  /** The address of the activity that had asked. */
  readonly activity: string;
};
