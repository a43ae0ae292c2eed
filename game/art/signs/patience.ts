import { box, type Context, flat, line, placed, printed, round, within } from "../print.ts";

const GLASS = "M-15 -54C-15 -39 -2.5 -37 -2.5 -30C-2.5 -23 -15 -21 -15 -6H15" +
  "C15 -21 2.5 -23 2.5 -30C2.5 -37 15 -39 15 -54z";
/** How high a fifth of the sand lies, above and below the waist. */
const FIFTH = 4.4;

/**
 * An hourglass that runs out as patience does, and in the end lies on its side. 44 units wide, 64
 * high. Origin: the middle of its foot. Static.
 *
 * @param patience 0 to 100
 */
export function paintPatience(ctx: Context, patience: number): void {
  const left = patienceShown(patience);
  if (left > 0) return paintGlass(ctx, left);
  placed(ctx, { x: -22, y: -12, scale: 0.7, turn: Math.PI / 2 }, () => paintGlass(ctx, 0));
}

/** How many fifths of the sand are left, 0 to 5: paint it again when this changes. */
export function patienceShown(patience: number): number {
  return Math.max(0, Math.min(5, Math.floor((patience + 15) / 20)));
}

function paintGlass(ctx: Context, left: number): void {
  const run = 5 - left;
  printed(ctx, GLASS, "cream", 2.6);
  within(ctx, GLASS, () => {
    const sand = left > 2 ? "mustard" : "brick";
    flat(ctx, box(-16, -30 - left * FIFTH, 32, left * FIFTH), sand);
    const heap = -6 - run * FIFTH;
    if (run > 0) flat(ctx, `M-16 -6V${heap + 5}Q0 ${heap - 5} 16 ${heap + 5}V-6z`, sand);
    if (left > 0) line(ctx, "M0 -30V-6", 2, sand);
  });
  line(ctx, GLASS, 2.6);
  for (const y of [-62, -8]) printed(ctx, round(-20, y, 40, 8, 3), "wood", 2.4);
}
