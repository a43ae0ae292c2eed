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
  | ({
    readonly id: string;
    /** `refused` is also said of a follower taken off the list later. */
    readonly type: "follow.accepted" | "follow.refused" | "follow.ended";
    /** The address of the activity that had asked. */
    readonly activity: string;
  } & FollowEnds);
