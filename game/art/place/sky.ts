import { mix } from "../inks.ts";
import type { FairLayout } from "../layout.ts";
import { type Context, disc, flat } from "../print.ts";

/** Sky, sun or moon, down to the horizon. Fills the picture's width. @param dusk 0 afternoon, 1 lamps lit */
export function paintSky(ctx: Context, { width, horizon }: FairLayout, dusk: number): void {
  ctx.fillStyle = mix("#f4e3bd", "#232a3d", dusk);
  ctx.fillRect(0, 0, width, horizon + 2);
}

export const CLOUDS = 3;

/** A cloud about 160 units wide. Origin: the middle of its lower edge. @param variant 0 to 2 */
export function paintCloud(ctx: Context, variant: number, _dusk: number): void {
  flat(ctx, disc(-20 - variant * 4, -20, 30) + disc(20, -16, 24), "cream");
}
