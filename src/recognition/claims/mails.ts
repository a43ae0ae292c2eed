import type { Deps } from "../../deps.ts";
import { listAccounts } from "../../identity/accounts.ts";
import { enqueueMail } from "../../identity/mail_orders.ts";
import { type Begin, commitOrConflict } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { isIssuer } from "../awards/awards.ts";
import type { ClaimEvent } from "./types.ts";

/**
 * Orders the mails about a claim, where mail is on: to those who may answer that it was made, to who
 * made it that the answer is no.
 */
export async function mailAboutClaim(
  deps: Deps,
  { type, claim }: ClaimEvent,
  begin: Begin,
): Promise<void> {
  const atomic = begin();
  if (type === "claim.refused") enqueueMail(deps, atomic, { kind: "claim-refused", claim });
  else {
    for (const to of await whoMayAnswer(deps, claim)) {
      enqueueMail(deps, atomic, { kind: "claim-made", claim, to });
    }
  }
  await commitOrConflict(atomic);
}

/** Everyone (account ids) with an address of theirs who may answer a claim; nobody answers themselves. */
async function whoMayAnswer(deps: Deps, id: string): Promise<string[]> {
  const claim = (await deps.store.get(keys.claim(id))).value;
  if (!claim) return [];
  const accounts = await listAccounts(deps);
  return accounts
    .filter((account) => isIssuer(account) && account.id !== claim.claimant && account.email)
    .map((account) => account.id);
}
