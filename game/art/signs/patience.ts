import type { Ink } from "../inks.ts";
import { box, type Context, line, placed, printed, within } from "../print.ts";

const FRIES = [[-12, -52, -0.24], [-6, -60, -0.08], [1, -56, 0.02], [8, -61, 0.12], [
  13,
  -52,
  0.28,
]] as const;

/**
 * A cone of fries that empties as patience does, and in the end lies on its side. 44 units wide, 64
 * high. Origin: its tip. Static.
 *
 * @param patience 0 to 100
 */
export function paintPatience(ctx: Context, patience: number): void {
  const left = patienceShown(patience);
  if (left === 0) return paintFallen(ctx);
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

function paintFallen(ctx: Context): void {
  const cone = "M-22 -4L10 -30Q22 -22 20 -4Q4 2 -22 -4z";
  printed(ctx, cone, "cream", 2.6);
  within(ctx, cone, () => line(ctx, "M-22 -4L16 -24M-22 -4L24 -12", 4, "plum"));
  line(ctx, cone, 2.6);
  line(ctx, "M10 -30Q6 -14 20 -4", 2.2);
}
