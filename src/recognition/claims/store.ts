import type { Deps } from "../../deps.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import type { Account } from "../../identity/types.ts";
import { namedIn } from "../../store/indexes.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry, Key } from "../../store/ports.ts";
import { isIssuer } from "../awards/awards.ts";
import type { Claim, ClaimState } from "./types.ts";

/** @throws {NotFoundError} */
export async function readClaim(deps: Deps, id: string): Promise<Entry<Claim>> {
  const entry = await deps.store.get(keys.claim(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<Claim>;
}

/** Puts a new claim and what it is found by into a commit. */
export function placeClaim(atomic: Atomic, claim: Claim): Atomic {
  const { id, claimant, state, card } = claim;
  return atomic
    .check({ key: keys.claim(id), versionstamp: null })
    .set(keys.claim(id), claim)
    .set(keys.claimOf(claimant, state, id), true)
    .set(keys.openClaim(id), true)
    .set(keys.claimWith(card, id), true);
}

/**
 * Puts a claim's only step into a commit. With it ends the leave to read the card.
 * @throws {DomainError} `claim-<state>`: what already happened
 */
export function moveClaim(
  atomic: Atomic,
  entry: Entry<Claim>,
  to: Exclude<ClaimState, "asked">,
  changes: Partial<Pick<Claim, "answeredBy" | "reason" | "award" | "acceptedLevel">>,
  now: Date,
): Claim {
  const { value: from } = entry;
  if (from.state !== "asked") throw new DomainError(`claim-${from.state}`);
  const moved: Claim = { ...from, ...changes, state: to, updatedAt: now.toISOString() };
  const { id, claimant, card } = from;
  atomic.check(entry).set(keys.claim(id), moved)
    .delete(keys.claimOf(claimant, "asked", id))
    .set(keys.claimOf(claimant, to, id), true)
    .delete(keys.openClaim(id))
    .delete(keys.claimWith(card, id));
  return moved;
}

/** Whether an open claim lets this person read a card: who recognises in the association's name. */
export async function isClaimedWith(deps: Deps, account: Account, card: string): Promise<boolean> {
  if (!isIssuer(account)) return false;
  const claims = deps.store.list({ prefix: keys.claimsWith(card) }, { limit: 1 });
  return (await Array.fromAsync(claims)).length > 0;
}

/** The claims that an index names, the oldest first. */
export async function claimsIn(deps: Deps, index: Key): Promise<Claim[]> {
  const claims = await namedIn(deps.store, index, keys.claim);
  return claims.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
