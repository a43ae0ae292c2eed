import type { VerifyContext } from "../credentials/verify/context.ts";
import type { Deps } from "../deps.ts";
import type { NetPolicy } from "./addresses.ts";
import { LookupBudget } from "./lookup_budget.ts";
import { resolveDid } from "./resolve_did.ts";
import { fetchStatusList } from "./status_lists.ts";

/**
 * The look-ups of one verification: what it asks of other hosts, through the one guarded function
 * and within one budget.
 */
export function lookupsOf(
  deps: Deps,
  policy: NetPolicy = deps.config,
): Pick<VerifyContext, "resolveDid" | "fetchStatusList"> {
  const budget = new LookupBudget();
  return {
    resolveDid: (did) => resolveDid(deps, did, policy, budget),
    fetchStatusList: (url) => fetchStatusList(deps, url, policy, budget),
  };
}
