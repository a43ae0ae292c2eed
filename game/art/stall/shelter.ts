import { type Context, line, printed } from "../print.ts";

/** How wide it is with its poles, in units. */
export const SHELTER_WIDTH = 1000;

/** A cloth stretched out from the awning over those who wait. Origin: middle of its upper edge. */
export function paintShelter(ctx: Context): void {
  const [left, right] = [-462, 462];
  printed(ctx, `M${left} 0Q0 22 ${right} 0L${right - 34} 44Q0 74 ${left + 34} 44z`, "#3f7f86");
  const folds = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const x = left + (right - left) * share;
    return `M${x} 12Q${x} 34 ${x * 0.93} 58`;
  });
  line(ctx, folds.join(""), 1.8, "canalDeep");
}
