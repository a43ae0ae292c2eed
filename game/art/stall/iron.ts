import type { Ink } from "../inks.ts";
import { type Context, disc, flat, line, placed, printed, round, within } from "../print.ts";
import type { StationPicture } from "./stations.ts";

const PLATE = "M-40 0Q-44 -34 -30 -38H30Q44 -34 40 0z";

/** A waffle iron: open and clean, shut over batter, open over two waffles. */
export function paintIron(ctx: Context, { phase, t }: StationPicture): void {
  printed(ctx, "M-46 -6L-52 0H52L46 -6z", "line", 2);
  printed(ctx, round(-50, -30, 100, 25, 9), "brick");
  printed(ctx, disc(-32, -17, 6), "cream", 2);
  line(ctx, "M-12 -17H36", 3, "brickDeep");
  if (phase === "cooking") {
    printed(ctx, round(-49, -56, 98, 24, 10), "steelDeep");
    line(ctx, "M-38 -33q4 4 8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0t8 0", 3, "fry");
    paintHandle(ctx, -52);
    const hiss = (t / 420) % 1;
    for (const side of [-1, 1]) {
      placed(
        ctx,
        { x: side * (50 + hiss * 9), y: -36, alpha: 1 - hiss },
        () => line(ctx, `M0 0q${side * 6} -6 ${side * 12} 0`, 3.4, "#fffdf6"),
      );
    }
    return;
  }
  placed(ctx, { y: -44 }, () => {
    printed(ctx, PLATE, "steelDeep");
    within(ctx, PLATE, () => line(ctx, GRID, 2, "#6f7883"));
  });
  printed(ctx, round(-48, -44, 96, 15, 6), "steelDeep");
  paintHandle(ctx, -80);
  if (phase === "ready" || phase === "burnt") {
    const ink: Ink = phase === "ready" ? "waffle" : "#3d3230";
    for (const x of [-23, 23]) {
      placed(ctx, { x, y: -36 }, () => paintCake(ctx, ink, phase === "ready"));
    }
  }
}

const GRID = "M-24 -44V4M-8 -44V4M8 -44V4M24 -44V4M-48 -28H48M-48 -14H48";

function paintHandle(ctx: Context, y: number): void {
  printed(ctx, round(-12, y - 9, 24, 10, 5), "woodDeep", 2.2);
}

function paintCake(ctx: Context, ink: Ink, fresh: boolean): void {
  const cake = "M-19 0Q-22 -24 -13 -26H13Q22 -24 19 0Q0 4 -19 0z";
  printed(ctx, cake, ink, 2.2);
  within(
    ctx,
    cake,
    () =>
      line(ctx, "M-9 -30V4M0 -30V4M9 -30V4M-24 -18H24M-24 -9H24", 2, fresh ? "#a8662a" : "#241c1c"),
  );
  if (fresh) flat(ctx, "M-12 -20q5 -5 9 0q4 4 9 -1q2 5 -3 6q-9 4 -15 -5z", "cream");
}
