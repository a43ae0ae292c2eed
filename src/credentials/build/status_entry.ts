import type { JsonObject } from "../types.ts";

/** Where a credential's revocation is told. */
export interface StatusEntryInput {
  /** The address of the status list. */
  readonly list: string;
  /** Its bit in that list. */
  readonly index: number;
}

/** A `BitstringStatusListEntry`; the schema wants it with an `id`, so its list and index make one. */
export function buildStatusEntry(input: StatusEntryInput): JsonObject {
  return {
    id: `${input.list}#${input.index}`,
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: String(input.index),
    statusListCredential: input.list,
  };
}
