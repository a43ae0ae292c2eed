import type { FairLayout } from "../layout.ts";
import { type Context, disc, flat, line } from "../print.ts";

/** A tile of rain that continues into itself on all four sides: move it down and a little left. */
export const RAIN_TILE = 240;

/** Origin: the tile's upper left corner. Static. */
export function paintRain(ctx: Context): void {
  line(ctx, "M40 20l-6 30M160 90l-6 30M90 170l-6 30", 2, "rain");
}

/** A puddle about 100 units wide. Origin: its middle. @param variant 0 to 2 */
export function paintPuddle(ctx: Context, variant: number): void {
  flat(ctx, disc(0, 0, 40 + variant * 8, 8), "rain");
}

/** The evening that lies over everything but the lamps' light. Laid over the picture. @param dusk 0 to 1 */
export function paintDusk(ctx: Context, { width, height }: FairLayout, dusk: number): void {
  ctx.save();
  ctx.globalAlpha = dusk * 0.3;
  ctx.fillStyle = "#171b26";
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
}
