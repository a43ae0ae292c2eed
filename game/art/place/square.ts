import { colourOf, type Ink, mix } from "../inks.ts";
import type { FairLayout } from "../layout/types.ts";
import { type Context, disc, flat, grain, line, placed } from "../print.ts";
import { type Air, airAt } from "./houses.ts";
import { byDusk, faded } from "./light.ts";

/** Cobbles in arcs, finer far off; tables, pigeons, and the confetti of the morning. */
export function paintSquare(ctx: Context, layout: FairLayout, dusk: number): void {
  const { width, horizon, counter, unit } = layout;
  const depth = counter.y + 60 * unit - horizon;
  const ground = byDusk(dusk, "#ecd9ae", "#d9a97e", "#39405a");
  ctx.fillStyle = colourOf(ground);
  ctx.fillRect(0, horizon, width, depth);
  const near = mix(ground, faded("#8a6a44", dusk, 0), 0.3);
  for (let row = 0; row < 11; row++) {
    const share = (row / 11) ** 1.7;
    const y = horizon + depth * share + 6 * unit;
    const size = (5 + share * 22) * unit;
    let d = "";
    for (let x = -size + (row % 2) * size; x < width + size; x += size * 2.1) {
      const sag = Math.sin((x / width) * Math.PI) * 9 * unit * share;
      d += `M${x} ${y + sag}q${size * 0.8} ${size * 0.4} ${size * 1.6} 0`;
    }
    line(ctx, d, (1 + share * 1.3) * unit, near);
  }
  paintConfetti(ctx, layout, dusk);
  if (dusk > 0.4) paintPool(ctx, layout, depth, (dusk - 0.4) / 0.6);
  paintLife(ctx, layout, airAt(dusk, 0.1));
}

function paintConfetti(ctx: Context, { width, horizon, counter, unit }: FairLayout, dusk: number) {
  const inks: readonly Ink[] = ["#b5432f", "#e2a93b", "#1f7480", "#7a4468"];
  const depth = counter.y - horizon;
  for (const [index, ink] of inks.entries()) {
    let d = "";
    for (let i = 0; i < 16; i++) {
      const seed = index * 100 + i * 2;
      const down = 0.12 + grain(seed) * 0.86;
      const r = (1.2 + down * 2.2) * unit;
      d += disc(grain(seed + 1) * width, horizon + down * depth, r, r * 0.6);
    }
    flat(ctx, d, faded(ink, dusk, 0.25));
  }
}

/** The lamps' light on the ground. */
function paintPool(ctx: Context, layout: FairLayout, depth: number, share: number): void {
  const { width, horizon } = layout;
  const [x, y] = [width * 0.5, horizon + depth];
  const light = ctx.createRadialGradient(x, y, 0, x, y, Math.max(width * 0.5, depth * 1.1));
  light.addColorStop(0, `#f2b84b${Math.round(share * 120).toString(16).padStart(2, "0")}`);
  light.addColorStop(1, "#f2b84b00");
  ctx.fillStyle = light;
  ctx.fillRect(0, horizon, width, depth);
}

/** High tables under parasols to both sides, and pigeons between. */
function paintLife(ctx: Context, { width, horizon, counter, unit, upright }: FairLayout, air: Air) {
  const depth = counter.y - horizon;
  const at = (x: number, y: number, scale: number, paint: () => void, flip = false) =>
    placed(ctx, { x: width * x, y: horizon + y, scale: scale * unit, flip }, paint);
  // Behind the way of the parade.
  const tables: readonly (readonly [x: number, ink: Ink])[] = upright
    ? [[0.14, "#1f7480"], [0.9, "#b5432f"]]
    : [[0.07, "#1f7480"], [0.4, "#e2a93b"], [0.94, "#b5432f"]];
  for (const [x, ink] of tables) at(x, 34 * unit, 0.5, () => paintTable(ctx, ink, air));
  if (!upright) return;
  at(0.36, depth * 0.33, 0.6, () => paintPigeon(ctx, air));
  at(0.42, depth * 0.39, 0.66, () => paintPigeon(ctx, air), true);
  at(0.62, depth * 0.36, 0.62, () => paintPigeon(ctx, air));
}

/** Origin: the foot of the table. 165 high. */
function paintTable(ctx: Context, ink: Ink, air: Air): void {
  const parts: readonly (readonly [d: string, ink: Ink])[] = [
    ["M-2.5 -160h5V0h-5z", "#8a5a2b"],
    ["M-22 0Q0 -9 22 0z", "#5b5f6b"],
    ["M-34 -66h68v7h-68z", "#fffaf0"],
    ["M-34 -59h68l-7 22h-54z", ink],
    [
      "M-64 -118Q-40 -158 0 -164Q40 -158 64 -118Q52 -126 42 -118Q32 -126 21 -118Q10 -126 0 -118Q-10 -126 -21 -118Q-32 -126 -42 -118Q-52 -126 -64 -118z",
      ink,
    ],
    ["M-21 -118Q-18 -150 0 -164Q18 -150 21 -118Q10 -126 0 -118Q-10 -126 -21 -118z", "#fffaf0"],
    ["M-24 -66v-10h8v10zM10 -66l-4 -13h14l-4 13z", "#e2a93b"],
  ];
  for (const [d, one] of parts) {
    flat(ctx, d, air.ink(one));
    line(ctx, d, 2.2, air.line);
  }
}

/** Origin: its feet. */
function paintPigeon(ctx: Context, air: Air): void {
  line(ctx, "M-3 0v-8M4 0v-8", 2, air.ink("#b5432f"));
  const body = "M-24 -14Q-10 -30 6 -24Q8 -38 16 -36Q24 -34 22 -24Q20 -8 2 -7Q-12 -6 -24 -14z";
  flat(ctx, body, air.ink("#8e98a3"));
  flat(ctx, "M-14 -14Q-6 -24 8 -18Q2 -9 -14 -14z", air.ink("#5b5f6b"));
  line(ctx, body, 2, air.line);
  line(ctx, "M23 -31l5 2M16 -31v0.5", 2.6, air.line);
}
