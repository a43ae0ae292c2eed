import type { RoundLog } from "../../game/simulation/log.ts";
import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { boardPlaceOf } from "./board.ts";
import type { BoardPlace } from "./board_place.ts";
import { readLogOf } from "./log_store.ts";
import { keptMoments } from "./moments.ts";
import { listRounds } from "./rounds.ts";
import type { FairRound, KeptMoment } from "./types.ts";

/** What somebody played and kept, as they take it along. */
export interface FairExport {
  readonly rounds: readonly (FairRound & { readonly log: RoundLog })[];
  readonly moments: readonly KeptMoment[];
  /** What they show on their association's board; null where they did not choose to. */
  readonly board: BoardPlace | null;
}

/** Everything this node keeps of a holder's rounds of the fair, for them to take along. */
export async function exportFair(deps: Deps, holder: Holder): Promise<FairExport> {
  const rounds = await listRounds(deps, holder);
  return {
    rounds: await Promise.all(
      rounds.map(async (round) => ({ ...round, log: await readLogOf(deps, holder, round) })),
    ),
    moments: await keptMoments(deps, holder),
    board: await boardPlaceOf(deps, holder),
  };
}
