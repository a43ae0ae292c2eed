import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { isIssuer } from "../recognition/awards/awards.ts";
import { openClaims } from "../recognition/claims/claims.ts";
import { waitingEndorsements } from "../recognition/endorsements/lists.ts";
import { waitingFor } from "../recognition/lists.ts";
import { followersOf } from "../relations/follow_store.ts";

/**
 * How much waits for this person: offers to answer, endorsements to write, endorsements to accept,
 * people who ask to follow them.
 */
export async function waitingInAll(deps: Deps, account: Account): Promise<number> {
  const [awards, { requests, received }, followers] = await Promise.all([
    waitingFor(deps, account),
    waitingEndorsements(deps, account),
    Array.fromAsync(followersOf(deps, account.id, "waiting")),
  ]);
  return awards + requests.length + received.length + followers.length;
}

/** How many badges that others ask for wait for who recognises in the association's name. */
export async function claimsToAnswer(deps: Deps, account: Account): Promise<number> {
  if (!isIssuer(account)) return 0;
  const open = await openClaims(deps, account);
  return open.filter(({ claimant }) => claimant !== account.id).length;
}
