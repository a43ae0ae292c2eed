import type { FairLayout } from "../layout/types.ts";
import { type Context, flat, grain, line } from "../print.ts";

/** Side of the tile of rain, in units: it continues into itself, upwards and sideways. */
export const RAIN_TILE = 240;

/** Drops on a slant: move the tile down and a little left. Origin: its upper left corner. Static. */
export function paintRain(ctx: Context): void {
  let near = "";
  let far = "";
  for (let i = 0; i < 22; i++) {
    const [x, y] = [grain(i * 2) * RAIN_TILE, grain(i * 2 + 1) * RAIN_TILE];
    const long = i % 3 ? 15 : 26;
    for (
      const [dx, dy] of [[0, 0], [RAIN_TILE, 0], [0, -RAIN_TILE], [RAIN_TILE, -RAIN_TILE]] as const
    ) {
      const drop = `M${x + dx} ${y + dy}l${-long * 0.22} ${long}`;
      if (i % 3) far += drop;
      else near += drop;
    }
  }
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, RAIN_TILE, RAIN_TILE);
  ctx.clip();
  ctx.globalAlpha = 0.75;
  line(ctx, far, 1.6, "#7ea6b2");
  line(ctx, near, 2.8, "#e3f0f1");
  ctx.restore();
}

/** The gloom that comes with rain, over sky and town. Static. */
export function paintRainSky(ctx: Context, { width, horizon }: FairLayout): void {
  const gloom = ctx.createLinearGradient(0, 0, 0, horizon);
  gloom.addColorStop(0, "#3f5a6899");
  gloom.addColorStop(1, "#5f7a8455");
  ctx.fillStyle = gloom;
  ctx.fillRect(0, 0, width, horizon);
}

/** A puddle about 110 units wide. Origin: its middle. Static. @param variant 0 to 2 */
export function paintPuddle(ctx: Context, variant: number): void {
  const shape = [
    "M-52 0Q-50 -12 -20 -11Q4 -18 30 -9Q56 -8 50 3Q38 14 0 11Q-46 14 -52 0z",
    "M-40 2Q-44 -10 -10 -9Q22 -16 40 -4Q50 6 20 9Q-30 14 -40 2z",
    "M-60 0Q-48 -10 -16 -8Q8 -14 34 -8Q66 -6 56 5Q20 14 -20 9Q-62 10 -60 0z",
  ][variant % 3]!;
  flat(ctx, shape, "#7fa3ae");
  line(ctx, "M-30 -2q10 -5 22 -3M4 4q10 -3 20 -1", 2, "#d9eaec");
}

/** The evening that lies over all but what the lamps reach. Laid over the picture. @param dusk 0 to 1 */
export function paintDusk(
  ctx: Context,
  { width, height, counter, unit }: FairLayout,
  dusk: number,
): void {
  const reach = Math.max(width, height) * 0.75;
  const y = counter.y - 40 * unit;
  const shade = ctx.createRadialGradient(width / 2, y, reach * 0.18, width / 2, y, reach);
  const dark = Math.round(dusk * 0.52 * 255).toString(16).padStart(2, "0");
  const warm = Math.round(dusk * 0.12 * 255).toString(16).padStart(2, "0");
  shade.addColorStop(0, `#f2b84b${warm}`);
  shade.addColorStop(0.45, `#5a3a3a${warm}`);
  shade.addColorStop(1, `#141a2e${dark}`);
  ctx.fillStyle = shade;
  ctx.fillRect(0, 0, width, height);
}
