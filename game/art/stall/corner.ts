import { type Context, disc, flat, line, placed, printed, round, within } from "../print.ts";

/** The till with its open drawer. @param change how much is left, 0 to 1 */
export function paintTill(ctx: Context, change: number): void {
  printed(ctx, "M-40 -30L-34 -80Q-32 -86 -26 -86H26Q32 -86 34 -80L40 -30z", "plum");
  printed(ctx, round(-26, -80, 52, 20, 4), "#dbe8d2", 2.2);
  line(ctx, "M-16 -70H-2M6 -70H16", 3.4);
  let keys = "";
  for (let row = 0; row < 2; row++) {
    for (let key = 0; key < 5; key++) keys += round(-26 + key * 11 - row, -54 + row * 11, 8, 7, 2);
  }
  flat(ctx, keys, "cream");
  printed(ctx, "M-52 -30H52V-4H-52z", "woodDeep");
  const tray = "M-46 -28H46V-16H-46z";
  flat(ctx, tray, "#5d3a1d");
  within(ctx, tray, () => {
    const coins = Math.round(change * 14);
    for (let i = 0; i < coins; i++) {
      printed(
        ctx,
        disc(-40 + (i % 7) * 13.2, -18 - Math.floor(i / 7) * 6, 6.4, 4),
        i % 3 ? "mustard" : "steel",
        1.4,
      );
    }
  });
  line(ctx, "M-16 -28V-16M15 -28V-16", 1.8);
  line(ctx, "M-8 -9H8", 4, "mustard");
}

/** Bucket, sponge and broom, and what has to be wiped up. @param dirt 0 to 1 */
export function paintCleaning(ctx: Context, dirt: number): void {
  line(ctx, "M34 -6L22 -104", 7.5);
  line(ctx, "M34 -6L22 -104", 3.6, "wood");
  printed(ctx, "M20 -24H46L54 -1H14z", "mustard", 2.3);
  line(ctx, "M24 -18L20 -2M32 -20V-2M40 -18L46 -2", 1.6);
  line(ctx, "M-46 -44Q-20 -78 6 -44", 3.4);
  printed(ctx, "M-50 -46H10L2 -2Q-20 2 -42 -2z", "canal");
  line(ctx, "M-48 -34H8", 3, "canalDeep");
  const suds = disc(-40, -48, 8) + disc(-28, -52, 10) + disc(-13, -51, 9) + disc(0, -47, 7);
  printed(ctx, suds, "cream", 2);
  flat(ctx, "M-46 -46H6V-42H-46z", "cream");
  if (dirt <= 0.15) {
    placed(
      ctx,
      { x: 28, y: -72 },
      () => line(ctx, "M-14 0h7m14 0h7M0 -14v7m0 14v7M-9 -9l4 4M9 -9l-4 4", 3, "mustard"),
    );
    return;
  }
  const spots = Math.ceil(dirt * 5);
  for (let i = 0; i < spots; i++) {
    const x = [-30, 8, -8, 30, -46][i]!;
    flat(ctx, `M${x - 11} 1q3 -7 9 -5q5 -6 10 0q7 0 4 6z`, i % 2 ? "#8a5a2b" : "#a8452f");
  }
  if (dirt > 0.6) {
    line(ctx, "M-34 -64q-6 -8 0 -15t0 -14M-14 -66q-6 -8 0 -15t0 -14", 3.4, "leaf");
  }
}
