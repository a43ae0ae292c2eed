import type { FairLayout } from "../layout/types.ts";
import { type Context, placed } from "../print.ts";
import {
  airAt,
  type House,
  paintBelfry,
  paintChurch,
  paintHouse,
  paintPoplar,
  paintTent,
} from "./houses.ts";
import { paintSquare } from "./square.ts";

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
