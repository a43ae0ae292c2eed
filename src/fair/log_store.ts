import type { LoggedAction, RoundLog } from "../../game/simulation/log.ts";
import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import type { FairRound } from "./types.ts";

/** How many presses lie under one key: some 30 KB at most. */
const PER_PART = 400;

/** The log of a round so far. */
export async function readLogOf(deps: Deps, holder: Holder, round: FairRound): Promise<RoundLog> {
  const parts = await Array.fromAsync(
    deps.store.list<readonly LoggedAction[]>({ prefix: keys.fairPresses(holder, round.id) }),
  );
  const { rules, seed, pace } = round;
  return { rules, seed, pace, presses: parts.flatMap(({ value }) => value) };
}

/**
 * Puts the presses from `from` on into a commit that checks the round they belong to.
 * @param presses the whole log's
 */
export function placePresses(
  atomic: Atomic,
  holder: Holder,
  round: FairRound,
  presses: readonly LoggedAction[],
  from = 0,
): void {
  const expiresAt = new Date(round.keptUntil);
  for (let part = Math.floor(from / PER_PART); part * PER_PART < presses.length; part++) {
    const value = presses.slice(part * PER_PART, (part + 1) * PER_PART);
    atomic.set(keys.fairPressesPart(holder, round.id, part), value, { expiresAt });
  }
}
