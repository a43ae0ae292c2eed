import type { Membership, MembershipState, RegionCopy, Tally } from "../../collective/types.ts";
import type { Witness } from "../../recognition/witnesses.ts";
import type { KeyOf } from "../ports.ts";

/** Members of a collective, what it shows of them, and who vouches for their keys. */
export const keysOfCollective = {
  membership: (id: string): KeyOf<Membership> => ["membership", id],
  /** By the SHA-256 of the activity that asked. */
  membershipByActivity: (activityHash: string): KeyOf<string> => [
    "membership-by-activity",
    activityHash,
  ],
  /** The last one between two, each named by `nameKey`. */
  membershipBetween: (collective: string, association: string): KeyOf<string> => [
    "membership-between",
    collective,
    association,
  ],
  /** Those of one of ours, on whichever side it is. */
  membershipOf: (actor: string, state: MembershipState, id: string): KeyOf<true> => [
    "membership-of",
    actor,
    state,
    id,
  ],
  membershipsOf: (actor: string, state?: MembershipState) =>
    state ? ["membership-of", actor, state] : ["membership-of", actor],
  /** What a collective shows of its members, by the SHA-256 of the note that carried it. */
  regionCopy: (noteHash: string): KeyOf<RegionCopy> => ["region-copy", noteHash],
  regionCopyAt: (at: string, noteHash: string): KeyOf<true> => ["region-copy-at", at, noteHash],
  regionCopiesByDate: () => ["region-copy-at"] as const,
  regionCopyOf: (memberHash: string, at: string, noteHash: string): KeyOf<true> => [
    "region-copy-of",
    memberHash,
    at,
    noteHash,
  ],
  regionCopiesOf: (memberHash: string) => ["region-copy-of", memberHash] as const,
  regionTally: (memberHash: string): KeyOf<Tally> => ["region-tally", memberHash],
  /** Who vouches for a key of ours, by the SHA-256 of the endorsement's address. */
  witness: (addressHash: string): KeyOf<Witness> => ["witness", addressHash],
  witnesses: () => ["witness"] as const,
};
