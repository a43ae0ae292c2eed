import type { RoundLog } from "../../game/simulation/log.ts";
import { RULES_VERSION } from "../../game/simulation/rules.ts";
import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { placePresses, readLogOf } from "./log_store.ts";
import { KEPT_DAYS, listRounds } from "./rounds.ts";
import type { FairRound } from "./types.ts";

/** How long an account's best round is kept, in days: as good as always. */
const BEST_KEPT_DAYS = 3650;
const DAY_MS = 24 * 60 * 60 * 1000;

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

/** Keeps an account's best round beyond the others' time, and the one it beat no longer than they. */
export async function keepBest(deps: Deps, account: Holder): Promise<void> {
  const rounds = await listRounds(deps, account);
  const best = bestOf(rounds);
  for (const round of rounds) {
    if (round.id === best?.id) await keepFor(deps, account, round, BEST_KEPT_DAYS);
    else if (round.keptUntil === daysAfter(round, BEST_KEPT_DAYS)) {
      await keepFor(deps, account, round, KEPT_DAYS);
    }
  }
}

async function keepFor(deps: Deps, holder: Holder, { id }: FairRound, days: number): Promise<void> {
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.fairRound(holder, id));
    if (!entry.value) return { result: undefined };
    const round = { ...entry.value, keptUntil: daysAfter(entry.value, days) };
    if (round.keptUntil === entry.value.keptUntil) return { result: undefined };
    const { presses } = await readLogOf(deps, holder, round);
    const atomic = deps.store.atomic().check(entry)
      .set(entry.key, round, { expiresAt: new Date(round.keptUntil) });
    placePresses(atomic, holder, round, presses);
    return { atomic, result: undefined };
  });
}

function daysAfter({ startedAt }: FairRound, days: number): string {
  return new Date(new Date(startedAt).getTime() + days * DAY_MS).toISOString();
}
