import { type Context, printed } from "../print.ts";

/** A cone of fries that empties: five, four, … none, then crumpled. 40 units wide, 60 high. Origin: its tip. Static. @param patience 0 to 100 */
export function paintPatience(ctx: Context, patience: number): void {
  printed(ctx, `M0 0L-18 -34h36z`, "cream");
  for (let i = 0; i < patienceShown(patience); i++) {
    printed(ctx, `M${-16 + i * 7} -36v-16h5v16z`, "fry", 1.5);
  }
}

/** How many fries are left in the cone, 0 to 5: repaint when it changes. */
export function patienceShown(patience: number): number {
  return Math.max(0, Math.min(5, Math.ceil(patience / 20)));
}
