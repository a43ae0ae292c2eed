import type { CompetenceCode, Level } from "../achievements/types.ts";
import type { ActorName } from "../identity/names.ts";

/** `declined` and `removed` by the collective, `left` by the association. */
export type MembershipState = "asked" | "welcomed" | "declined" | "removed" | "left";

/**
 * An association asks a collective to be one of its members. The two are always on two nodes, and
 * each keeps its own side of it. States only move forward, and the first answer wins; who asks anew
 * does so with a new one.
 */
export interface Membership {
  /** 128 random bits on the association's node; on the collective's, the SHA-256 of {@link activity}. */
  readonly id: string;
  readonly collective: ActorName;
  readonly association: ActorName;
  /** The address of the Join that asked, which an answer names. */
  readonly activity: string;
  /** What the association said on asking. */
  readonly word: string;
  readonly state: MembershipState;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the collective said on declining or removing, if anything. */
  readonly reason?: string;
}

/** How a copy stood when it was verified last. Only what is `good` is counted. */
export type CopyState = "good" | "taken-back" | "unsure";

/**
 * A badge that a member published, as the region shows it. Its signed bytes are the node's
 * `ReceivedBadge` under the same name; here is what the region counts.
 */
export interface RegionCopy {
  /** The SHA-256 of the address of the note that carried it. */
  readonly id: string;
  readonly note: string;
  /** The member (its address) whose recognition it is. */
  readonly member: ActorName;
  /** The event under which the collective passed it on. */
  readonly announcement: string;
  /** What the badge stands for in the common framework, if it says so. */
  readonly competence?: CompetenceCode;
  readonly level?: Level;
  readonly hours?: number;
  /** When it was published, or came here if that was earlier: its place among the latest (ISO 8601). */
  readonly at: string;
  readonly state: CopyState;
}

/** What a member's copies that stand add up to; kept in the commits that bring and take them. */
export interface Tally {
  readonly total: number;
  /** Half hours, so that sums stay whole. */
  readonly halfHours: number;
  /** How many per competence and level, named as in the framework (`oral-2`). */
  readonly counts: Readonly<Record<string, number>>;
}

type Named<T extends string, Members> = T extends string
  ? { readonly id: string; readonly type: T } & Members
  : never;

/** What happens around a collective. */
export type CollectiveEvent =
  | Named<
    "collective.join-asked" | "collective.welcomed" | "collective.refused" | "collective.left",
    { readonly membership: string }
  >
  /** Somebody to remember the keys of (an address): who asks to join, or is asked. */
  | Named<"collective.met", { readonly actor: ActorName }>
  /** A new member, whose earlier publications are still to be read. */
  | Named<"collective.member-welcomed", { readonly member: ActorName }>
  /** No member any more: what is kept of theirs goes. */
  | Named<"collective.member-gone", { readonly member: ActorName }>
  /** The region shows a badge, or no longer does. */
  | Named<"region.added", Shown>
  | Named<"region.dropped", Shown & { readonly announcement: string }>;

interface Shown {
  /** The address of the badge's note. */
  readonly note: string;
  /** Who shows it (actor id). */
  readonly collective: string;
}
