import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { waitingEndorsements } from "../recognition/endorsements/lists.ts";
import { waitingFor } from "../recognition/lists.ts";

/** How much waits for this person: offers to answer, endorsements to write, endorsements to accept. */
export async function waitingInAll(deps: Deps, account: Account): Promise<number> {
  const [awards, { requests, received }] = await Promise.all([
    waitingFor(deps, account),
    waitingEndorsements(deps, account),
  ]);
  return awards + requests.length + received.length;
}
