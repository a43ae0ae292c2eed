import type { RoundLog } from "../../game/simulation/log.ts";
import { RULES_VERSION } from "../../game/simulation/rules.ts";
import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { readLogOf } from "./log_store.ts";
import { listRounds } from "./rounds.ts";
import type { FairRound } from "./types.ts";

/** The round of a holder that ended best under the rules of today, if any. */
export function bestOf(rounds: readonly FairRound[]): FairRound | undefined {
  return rounds.filter(({ closed, rules }) => closed && rules === RULES_VERSION)
    .toSorted((a, b) => b.closed!.points - a.closed!.points)[0];
}

/** The log of that round, to be played along. */
export async function bestLog(deps: Deps, holder: Holder): Promise<RoundLog | undefined> {
  const best = bestOf(await listRounds(deps, holder));
  return best && await readLogOf(deps, holder, best);
}
