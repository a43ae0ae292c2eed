import { colourOf, mix } from "../inks.ts";
import type { FairLayout } from "../layout/types.ts";
import { type Context, disc, flat, grain, placed } from "../print.ts";
import { byDusk, skyInk } from "./light.ts";

const RAYS = 26;

/**
 * Sky, sun and then moon, down to the horizon, across the picture.
 *
 * @param dusk 0 afternoon, 1 lamps lit
 */
export function paintSky(ctx: Context, layout: FairLayout, dusk: number): void {
  const { width, horizon, unit } = layout;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, width, horizon + 2);
  ctx.clip();
  ctx.fillStyle = colourOf(skyInk(dusk));
  ctx.fillRect(0, 0, width, horizon + 2);
  const sunX = width * 0.46;
  const reach = Math.hypot(width, horizon) * 1.1;
  paintRays(ctx, sunX, horizon, reach, dusk);
  paintGlow(ctx, sunX, horizon, reach * 0.62, dusk);
  placed(ctx, { x: sunX, y: horizon - (150 - dusk * 190) * unit, scale: unit }, () => {
    flat(ctx, disc(0, 0, 56), byDusk(dusk, "#f0c468", "#e8784c", "#c95a44"));
    flat(ctx, disc(0, 0, 44), byDusk(dusk, "#f6d68a", "#f0935a", "#d96f4e"));
  });
  paintHalftone(ctx, layout, dusk);
  if (dusk > 0.5) paintNight(ctx, layout, dusk * 2 - 1);
  ctx.restore();
}

function paintRays(ctx: Context, x: number, y: number, reach: number, dusk: number): void {
  let d = "";
  for (let ray = 0; ray < RAYS; ray += 2) {
    const [from, to] = [ray, ray + 1].map((at) => Math.PI + (at / RAYS) * Math.PI);
    d += `M${x} ${y}L${x + Math.cos(from!) * reach} ${y + Math.sin(from!) * reach}` +
      `L${x + Math.cos(to!) * reach} ${y + Math.sin(to!) * reach}z`;
  }
  flat(ctx, d, byDusk(dusk, "#faf0d4", "#f4c698", "#2d3956"));
}

/** The light that lies on the horizon when the day ends. */
function paintGlow(ctx: Context, x: number, y: number, r: number, dusk: number): void {
  const strength = 0.25 + 0.55 * (1 - Math.abs(dusk - 0.6) * 1.4);
  const light = ctx.createRadialGradient(x, y, 0, x, y, r);
  const ink = colourOf(byDusk(dusk, "#fbe7b0", "#f6a566", "#d97a55"));
  light.addColorStop(0, `${ink}${hex(strength)}`);
  light.addColorStop(1, `${ink}00`);
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, x * 4, y + 2);
}

function hex(share: number): string {
  return Math.round(Math.max(0, Math.min(1, share)) * 255).toString(16).padStart(2, "0");
}

/** Printer's dots that grow towards the horizon. */
function paintHalftone(ctx: Context, { width, horizon, unit }: FairLayout, dusk: number): void {
  const step = 13 * unit;
  let d = "";
  for (let row = 0; row < 9; row++) {
    const r = step * 0.26 * (1 - row / 9);
    const y = horizon - row * step * 0.9;
    for (let x = (row % 2) * step * 0.5; x < width + step; x += step) d += disc(x, y, r);
  }
  ctx.save();
  ctx.globalAlpha = 0.5;
  flat(ctx, d, byDusk(dusk, "#ecc988", "#e08a5c", "#584763"));
  ctx.restore();
}

/** Stars and a thin moon. @param share 0 to 1 */
function paintNight(
  ctx: Context,
  { width, horizon, unit, awning }: FairLayout,
  share: number,
): void {
  ctx.save();
  ctx.globalAlpha = share;
  let stars = "";
  for (let i = 0; i < 46; i++) {
    const y = awning.height + grain(i * 3 + 1) ** 1.6 * (horizon - awning.height);
    stars += disc(grain(i * 3) * width, y, (0.9 + grain(i * 3 + 2) * 1.5) * unit);
  }
  flat(ctx, stars, "#fbe9bd");
  placed(
    ctx,
    { x: width * 0.14, y: awning.height + (horizon - awning.height) * 0.3, scale: unit },
    () => {
      flat(ctx, "M8 -26a28 28 0 1 0 18 40a24 24 0 0 1 -18 -40z", "#fbe9bd");
    },
  );
  ctx.restore();
}

/** How many different clouds there are. */
export const CLOUDS = 3;

const CLOUD_SHAPES = [
  "M-84 0Q-90 -22 -66 -24Q-62 -46 -36 -42Q-20 -64 6 -50Q30 -58 38 -36Q66 -40 68 -18Q88 -16 84 0z",
  "M-70 0Q-76 -18 -52 -22Q-44 -42 -18 -36Q2 -52 24 -36Q52 -40 54 -18Q74 -14 70 0z",
  "M-96 0Q-98 -14 -76 -16Q-62 -34 -38 -26Q-22 -44 4 -34Q26 -46 44 -28Q72 -32 76 -14Q98 -12 96 0z",
] as const;

/** A cloud about 180 units wide. Origin: the middle of its lower edge. @param variant 0 to 2 */
export function paintCloud(ctx: Context, variant: number, dusk: number): void {
  const shape = CLOUD_SHAPES[variant % CLOUDS]!;
  const ink = byDusk(dusk, "#fffaf0", "#f7d3b4", "#3d486a");
  flat(ctx, shape, ink);
  placed(ctx, { x: 10, y: 0, scale: 0.78 }, () => flat(ctx, shape, mix(ink, skyInk(dusk), 0.4)));
}
