import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { keys } from "../store/keys.ts";
import { commitAgain } from "../store/commit.ts";
import { showBest } from "./board.ts";
import { placePresses, readLogOf } from "./log_store.ts";
import { keptMoments } from "./moments.ts";
import { listRounds } from "./rounds.ts";
import type { FairRound } from "./types.ts";

/**
 * Hands the rounds of one holder over to another, with what was kept of them: each in one commit,
 * and claiming again takes up what is left. On the board, where the other is, the best is shown.
 * @returns how many rounds
 */
export async function claimRounds(deps: Deps, from: Holder, to: Holder): Promise<number> {
  const rounds = await listRounds(deps, from);
  for (const { id } of rounds) await claimRound(deps, from, to, id);
  // What was kept of a round stays when the round is gone.
  for (const kept of await keptMoments(deps, from)) {
    await deps.store.atomic()
      .delete(keys.fairKept(from, kept.round, kept.told.id))
      .set(keys.fairKept(to, kept.round, kept.told.id), kept)
      .commit();
  }
  await showBest(deps, to);
  return rounds.length;
}

/** Forgets all rounds of a holder: presses, moments. */
export async function forgetRounds(deps: Deps, holder: Holder): Promise<void> {
  for await (const { key } of deps.store.list({ prefix: keys.fairOf(holder) })) {
    await deps.store.atomic().delete(key).commit();
  }
}

async function claimRound(deps: Deps, from: Holder, to: Holder, id: string): Promise<void> {
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.fairRound(from, id));
    if (!entry.value) return { result: undefined };
    const round: FairRound = entry.value;
    const { presses } = await readLogOf(deps, from, round);
    const atomic = deps.store.atomic().check(entry).delete(entry.key)
      .set(keys.fairRound(to, id), round, { expiresAt: new Date(round.keptUntil) });
    for await (const { key } of deps.store.list({ prefix: keys.fairPresses(from, id) })) {
      atomic.delete(key);
    }
    placePresses(atomic, to, round, presses);
    for (const kept of await keptMoments(deps, from, id)) {
      atomic.delete(keys.fairKept(from, id, kept.told.id))
        .set(keys.fairKept(to, id, kept.told.id), kept);
    }
    return { atomic, result: undefined };
  });
}
