import { farOf } from "./layout/far.ts";
import { type Plan, planOf } from "./layout/plan.ts";
import { aidsOf, benchOf, stockOf } from "./layout/stall.ts";
import type { FairLayout, Insets, Spot } from "./layout/types.ts";
import { waitingOf } from "./layout/waiting.ts";

/**
 * Where everything is in a picture of this size. Pure.
 *
 * @param width of the picture, in CSS pixels
 * @param height of the picture, in CSS pixels
 */
export function layoutOf(width: number, height: number, insets: Insets = {}): FairLayout {
  const plan = planOf(width, height, insets);
  const { upright, unit, across, awningTip, horizon, counterTop, benchTop, bottom } = plan;
  const { spot, area } = plan;
  return {
    width,
    height,
    upright,
    unit,
    horizon: horizon * unit,
    awning: area(0, 0, across, awningTip),
    counter: area(0, counterTop, across, benchTop - counterTop),
    lowSide: area(15, counterTop, plan.low, upright ? 62 : 44),
    bench: area(0, benchTop, across, bottom - benchTop),
    ...waitingOf(plan),
    ...benchOf(plan),
    stock: stockOf(plan),
    ...farOf(plan),
    lamps: lampSpots(plan),
    menu: spot(across * 0.5, awningTip - 6, 0.86),
    aids: aidsOf(plan),
  };
}

/** Three swags, each with its bulbs. */
function lampSpots({ across, awningTip, spot }: Plan): Spot[] {
  const count = Math.max(5, Math.round(across / 120));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const along = (share * 3) % 1;
    return spot(across * share, awningTip + 8 + 4 * 15 * along * (1 - along));
  });
}
