import type { SignedStatusList, StatusList } from "../../recognition/types.ts";
import type { ForeignStatusList } from "../../net/status_lists.ts";
import type { KeyOf } from "../ports.ts";

/** Status lists: ours bit by bit, and other hosts' as they were read. */
export const keysOfStatusLists = {
  statusList: (id: string): KeyOf<StatusList> => ["status-list", id],
  /** The list that an issuer's next credential goes into. */
  currentStatusList: (
    issuer: string,
  ): KeyOf<string> => ["status-list-of", issuer],
  /** Which credential (its id) holds an index of a list; absent while the index is free. */
  statusIndex: (list: string, index: number): KeyOf<string> => ["status-index", list, index],
  /** A counter: how many indices of a list were given out. */
  statusAllocated: (list: string) => ["status-allocated", list] as const,
  /** One bit per index, 16 KiB: revoked. */
  statusRevoked: (id: string): KeyOf<Uint8Array> => ["status-revoked", id],
  signedStatusList: (
    id: string,
  ): KeyOf<SignedStatusList> => ["status-signed", id],

  /** Other hosts' status lists as they were last read, by the SHA-256 of their address. */
  foreignStatusList: (
    addressHash: string,
  ): KeyOf<ForeignStatusList> => ["foreign-status-list", addressHash],
  /** From the longest unread one on, to make room. */
  foreignStatusListByAge: (fetchedAt: string, addressHash: string): KeyOf<true> => [
    "foreign-status-list-by-age",
    fetchedAt,
    addressHash,
  ],
  foreignStatusListsByAge: () => ["foreign-status-list-by-age"] as const,
  /** A counter: how many are kept. */
  foreignStatusListCount: () => ["foreign-status-list-count"] as const,
};
