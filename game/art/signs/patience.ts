import type { Ink } from "../inks.ts";
import { box, type Context, line, placed, printed, within } from "../print.ts";

const FRIES = [[-12, -52, -0.24], [-6, -60, -0.08], [1, -56, 0.02], [8, -61, 0.12], [
  13,
  -52,
  0.28,
]] as const;

/**
 * A cone of fries that empties as patience does, and in the end lies crumpled. 44 units wide, 64
 * high. Origin: its tip. Static.
 *
 * @param patience 0 to 100
 */
export function paintPatience(ctx: Context, patience: number): void {
  const left = patienceShown(patience);
  if (left === 0) return paintCrumpled(ctx);
  FRIES.slice(0, left).forEach(([x, y, turn]) =>
    placed(ctx, { x, y, turn }, () => printed(ctx, box(-3.6, 0, 7.2, 34), "fry", 2))
  );
  const cone = "M-20 -36Q0 -28 20 -36L3 -1Q0 2 -3 -1z";
  const ink: Ink = left > 2 ? "brick" : "plum";
  printed(ctx, cone, "cream", 2.6);
  within(ctx, cone, () => line(ctx, "M-10 -40L-1 6M2 -40L1 6M13 -40L2 6", 4.6, ink));
  line(ctx, cone, 2.6);
}

/** How many fries are left in the cone, 0 to 5: paint it again when this changes. */
export function patienceShown(patience: number): number {
  return Math.max(0, Math.min(5, Math.floor((patience + 15) / 20)));
}

function paintCrumpled(ctx: Context): void {
  const paper = "M-19 -6L-14 -22L-4 -18L4 -27L12 -19L20 -22L17 -4Q2 4 -19 -6z";
  printed(ctx, paper, "cream", 2.6);
  line(ctx, "M-12 -16L-4 -8L4 -16M4 -25L8 -8M15 -18L8 -8", 2);
  line(ctx, "M-12 -6L-6 -3", 3.6, "brick");
}
