import { EVENING_AT } from "../simulation/rules.ts";
import type { Shown } from "./moment.ts";

/** Dusk begins before the evening and is whole a while after it. */
const DUSK_FROM = EVENING_AT - 320;
const DUSK_UNTIL = EVENING_AT + 160;

/** How far it is evening, 0 in the afternoon to 1 under the lamps; in eighths, each painted once. */
function eveningAt(tick: number): number {
  const share = (tick - DUSK_FROM) / (DUSK_UNTIL - DUSK_FROM);
  return Math.round(Math.min(1, Math.max(0, share)) * 8) / 8;
}

/** Shows by painting anew each time that it is darker. @param paint called with 0 to 1 */
export function byDusk(paint: (dusk: number) => void): (shown: Shown) => void {
  let painted = -1;
  return ({ state }) => {
    const dusk = eveningAt(state.tick);
    if (dusk === painted) return;
    painted = dusk;
    paint(dusk);
  };
}
