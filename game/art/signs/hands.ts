import { type Context, line, printed } from "../print.ts";

/** Two hands that say something, about 56 units wide. Origin: their middle. Static. */
export function paintHands(ctx: Context): void {
  printed(ctx, HAND, "#f6d6b8", 3);
  ctx.save();
  ctx.scale(-1, 1);
  ctx.translate(0, -6);
  printed(ctx, HAND, "#b67c50", 3);
  ctx.restore();
  line(ctx, "M-2 -29q4 -5 8 0M-8 -33q9 -9 20 0", 3, "cream");
}

/** A left hand with its fingers spread. */
const HAND =
  "M-26 22Q-30 10 -27 2L-30 -12Q-30 -17 -26 -16L-22 -4L-22 -20Q-20 -25 -17 -20L-16 -5L-12 -19Q-9 -23 -7 -18L-9 -2L-3 -9Q1 -11 1 -7L-5 8Q-8 18 -12 22z";
