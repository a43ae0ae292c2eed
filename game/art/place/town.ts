import { colourOf, mix } from "../inks.ts";
import type { FairLayout } from "../layout.ts";
import { type Context, line, placed } from "../print.ts";
import {
  airAt,
  type House,
  paintBelfry,
  paintChurch,
  paintHouse,
  paintPoplar,
  paintTent,
} from "./houses.ts";
import { byDusk, faded } from "./light.ts";

const RIGHT: readonly House[] = [
  { width: 66, height: 84, ink: "#b5432f", gable: "stepped", panes: 3, floors: 2 },
  { width: 54, height: 98, ink: "#e6c98b", gable: "bell", panes: 2, floors: 3 },
  { width: 82, height: 66, ink: "#c96a4f", gable: "roof", panes: 4, floors: 1 },
  { width: 58, height: 92, ink: "#1f7480", gable: "stepped", panes: 2, floors: 2 },
  { width: 62, height: 78, ink: "#fff1d6", gable: "plain", panes: 3, floors: 2 },
];
const LEFT: readonly House[] = [
  { width: 60, height: 88, ink: "#fff1d6", gable: "bell", panes: 2, floors: 2 },
  { width: 70, height: 76, ink: "#b5432f", gable: "plain", panes: 3, floors: 2 },
  { width: 52, height: 96, ink: "#7a4468", gable: "stepped", panes: 2, floors: 3 },
  { width: 84, height: 64, ink: "#d08a52", gable: "roof", panes: 4, floors: 1 },
  { width: 64, height: 84, ink: "#c2553c", gable: "stepped", panes: 3, floors: 2 },
];

/** Where the belfry stands, in shares of the width. */
const BELFRY = 0.3;

/** Houses, belfry, church and poplars on the horizon, and the square before them, to the counter. */
export function paintTown(ctx: Context, layout: FairLayout, dusk: number): void {
  const { unit, horizon, width } = layout;
  const across = width / unit;
  paintSquare(ctx, layout, dusk);
  placed(ctx, { y: horizon, scale: unit }, () => {
    const far = airAt(dusk, 0.62);
    for (let x = -10, i = 0; x < across + 60; x += 74, i++) {
      const house = (i % 2 ? RIGHT : LEFT)[i % 5]!;
      placed(
        ctx,
        { x, y: 4, scale: 0.78 },
        () => paintHouse(ctx, { ...house, ink: "#b79c86" }, far),
      );
    }
    const air = airAt(dusk, 0.2);
    const belfry = across * BELFRY;
    const church = layout.upright ? across * 0.56 : across * 0.66;
    row(ctx, RIGHT, belfry + 34, church - 46, 1, air);
    row(ctx, LEFT, belfry - 34, -80, -1, air);
    placed(ctx, { x: belfry, y: 2, scale: 0.8 }, () => paintBelfry(ctx, air));
    for (
      const [x, height] of [[church + 100, 120], [church + 122, 142], [church + 146, 112]] as const
    ) {
      placed(ctx, { x }, () => paintPoplar(ctx, air, height));
    }
    placed(ctx, { x: church, y: 2, scale: 0.9 }, () => paintChurch(ctx, air));
    row(ctx, LEFT, church + 170, across + 60, 1, air);
    const near = airAt(dusk, 0.08);
    const tents = Math.max(4, Math.round(across / 190));
    for (let i = 0; i < tents; i++) {
      const ink = (["brick", "canal", "plum", "mustard"] as const)[i % 4]!;
      placed(
        ctx,
        { x: (across / tents) * (i + 0.5) + (i % 2 ? 14 : -14), y: 12, scale: i % 2 ? 0.92 : 0.84 },
        () => paintTent(ctx, ink, i % 2 === 0, near),
      );
    }
  });
}

/** Houses side by side from one place to another. */
function row(
  ctx: Context,
  houses: readonly House[],
  from: number,
  to: number,
  direction: 1 | -1,
  air: ReturnType<typeof airAt>,
): void {
  let x = from;
  for (let i = 0; direction > 0 ? x < to : x > to; i++) {
    const house = houses[i % houses.length]!;
    const left = direction > 0 ? x : x - house.width;
    placed(ctx, { x: left }, () => paintHouse(ctx, house, air));
    x += direction * (house.width + 1);
  }
}

/** Cobbles in arcs, finer far off. */
function paintSquare(ctx: Context, layout: FairLayout, dusk: number): void {
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
  if (dusk > 0.4) {
    const [x, y] = [width * 0.5, horizon + depth];
    const light = ctx.createRadialGradient(x, y, 0, x, y, Math.max(width * 0.5, depth * 1.1));
    const strength = Math.round((dusk - 0.4) * 200).toString(16).padStart(2, "0");
    light.addColorStop(0, `#f2b84b${strength}`);
    light.addColorStop(1, "#f2b84b00");
    ctx.fillStyle = light;
    ctx.fillRect(0, horizon, width, depth);
  }
}
