import { type Context, disc, flat, line, placed, printed, round, within } from "../print.ts";
import { paintItem } from "./items.ts";
import type { StationPicture } from "./stations.ts";

/** A jar of lemonade with its tap: empty cups, one that fills, three that are full. */
export function paintDrinks(ctx: Context, { phase, progress, t }: StationPicture): void {
  printed(ctx, "M-46 -44H12V-36H-46z", "woodDeep", 2.2);
  line(ctx, "M-40 -36V-2M6 -36V-2", 6);
  const jar = "M-42 -46Q-46 -94 -34 -98H0Q12 -94 8 -46z";
  printed(ctx, jar, "#e3f1ef");
  within(ctx, jar, () => {
    flat(ctx, "M-50 -84q6 -4 11 0t11 0t11 0t11 0t11 0t11 0V-40H-50z", "#eec659");
    for (const [x, y] of [[-30, -62], [-10, -74], [-4, -56]] as const) {
      printed(ctx, disc(x, y, 7), "#f6dd8c", 1.6);
      line(ctx, `M${x} ${y - 6}v12m-6 -6h12`, 1);
    }
  });
  line(ctx, jar);
  printed(ctx, round(-40, -106, 46, 10, 4), "brick", 2.3);
  printed(ctx, "M-24 -40h12v8h-4v7h-5v-7h-3z", "steel", 2);
  const full = phase === "ready";
  if (phase === "cooking") {
    line(ctx, `M-18 -26V-10`, 4, "#eec659");
    placed(ctx, { x: -18, scale: 0.5 }, () => paintCup(ctx, progress / 100));
    flat(ctx, disc(-18 + Math.sin(t / 90) * 3, -14, 1.6), "cream");
  }
  for (const [i, [x, y]] of ([[18, 0], [40, 0], [30, -2]] as const).entries()) {
    if (!full && i === 2) continue;
    placed(
      ctx,
      { x, y: y, scale: full ? 0.66 : 0.6 },
      () => full ? paintItem(ctx, "drink") : paintCup(ctx, 0),
    );
  }
}

function paintCup(ctx: Context, share: number): void {
  const cup = "M-16 -44H16L12 -2Q0 2 -12 -2z";
  printed(ctx, cup, "#e3f1ef", 2.6);
  if (share > 0) within(ctx, cup, () => flat(ctx, `M-20 ${-share * 36}H20V4H-20z`, "#eec659"));
  line(ctx, cup, 2.6);
}
