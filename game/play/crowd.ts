import { EVENING_AT, PARADE_AT } from "../simulation/rules.ts";
import type { State } from "../simulation/state.ts";

/** What share of those who walk by are there: the fair fills until the parade, and empties. */
export function crowdAt({ tick, over }: Pick<State, "tick" | "over">): number {
  if (over) return 0;
  if (tick < PARADE_AT) return 0.3 + 0.7 * (tick / PARADE_AT);
  return tick < EVENING_AT ? 1 : Math.max(0.3, 1 - (tick - EVENING_AT) / 800);
}
