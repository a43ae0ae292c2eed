import type { VerifyContext } from "../credentials/verify.ts";
import type { Deps } from "../deps.ts";
import { pinsOf, recordedBefore } from "../identity/pins.ts";
import { LookupBudget } from "../net/lookup_budget.ts";
import { resolveDid } from "../net/resolve_did.ts";
import { fetchStatusList } from "../net/status_lists.ts";

/** How many requests to other hosts one verification may cause, redirects included. */
const REQUESTS = 20;

/** What this node lends to one verification: keys and lists, its own and those of others. */
export function verifyContext(
  deps: Deps,
  options: { readonly recipient?: string } = {},
): VerifyContext {
  const policy = { allowPrivateAddresses: deps.config.allowPrivateAddresses };
  const budget = new LookupBudget(REQUESTS);
  return {
    clock: deps.clock,
    recipient: options.recipient,
    pins: (did) => pinsOf(deps, did),
    recordedBefore: (digest, moment) => recordedBefore(deps, digest, moment),
    resolveDid: (did) => resolveDid(deps, did, policy, budget),
    fetchStatusList: (url) => fetchStatusList(deps, url, policy, budget),
  };
}
