import { colourOf } from "../inks.ts";
import type { FairLayout } from "../layout.ts";
import { type Context, disc, flat, placed } from "../print.ts";

/** Awning seen from under it, its scallops and posts. Static. */
export function paintAwning(ctx: Context, { awning }: FairLayout): void {
  ctx.fillStyle = colourOf("brick");
  ctx.fillRect(0, 0, awning.width, awning.height);
}

/** Flags on a line under the awning. Static. */
export function paintBunting(_ctx: Context, _layout: FairLayout): void {}

/** The string of bulbs under the awning. @param lit 0 to 1 */
export function paintLamps(ctx: Context, { lamps }: FairLayout, lit: number): void {
  for (const lamp of lamps) {
    placed(ctx, lamp, () => flat(ctx, disc(0, 0, 6), lit > 0.5 ? "lamp" : "cream"));
  }
}

/** Counter with its low side up or down. Static. */
export function paintCounter(ctx: Context, { counter }: FairLayout, _lowSide: boolean): void {
  ctx.fillStyle = colourOf("wood");
  ctx.fillRect(counter.x, counter.y, counter.width, counter.height);
}

/** The bench nearest to us. Static. */
export function paintBench(ctx: Context, { bench, counter }: FairLayout): void {
  ctx.fillStyle = colourOf("plum");
  ctx.fillRect(0, counter.y + counter.height, bench.width, bench.y - counter.y - counter.height);
  ctx.fillStyle = colourOf("woodDeep");
  ctx.fillRect(bench.x, bench.y, bench.width, bench.height);
}

/** The hanging menu. Origin: the middle of its upper edge. @param shows pictures, both languages */
export function paintMenu(
  ctx: Context,
  _shows: { readonly pictures: boolean; readonly board: boolean },
): void {
  flat(ctx, "M-90 20h180v70h-180z", "line");
}
