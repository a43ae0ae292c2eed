import { type Item, ITEMS } from "../../simulation/orders.ts";
import { type Context, disc, flat, line, placed, printed, round } from "../print.ts";
import { paintItem } from "./items.ts";

/**
 * The menu that hangs from the awning: words in one column, or in two, or pictures. Origin: the
 * middle of its upper edge; about 200 units wide and 110 high. Static.
 */
export function paintMenu(
  ctx: Context,
  shows: { readonly pictures: boolean; readonly board: boolean },
): void {
  line(ctx, "M-70 0V16M70 0V16", 2.6);
  printed(ctx, round(-96, 14, 192, 88, 7), "wood");
  flat(ctx, round(-89, 21, 178, 74, 4), "#2c3a41");
  line(ctx, round(-89, 21, 178, 74, 4), 1.8);
  if (!shows.pictures) {
    for (const x of shows.board ? [-80, 6] : [-64]) {
      placed(
        ctx,
        { x, y: 36 },
        () => ITEMS.forEach((item, row) => paintLine(ctx, item, row, shows.board)),
      );
    }
    if (shows.board) line(ctx, "M0 28V88", 1.6, "#9fb0a8");
    return;
  }
  ITEMS.forEach((item, column) => {
    const x = (column - 1) * 56;
    placed(ctx, { x, y: 72, scale: 0.92 }, () => paintItem(ctx, item));
    for (let coin = 0; coin <= column % 2 + 1; coin++) {
      flat(ctx, disc(x - 8 + coin * 9, 85, 3.6), "mustard");
    }
  });
  if (shows.board) line(ctx, "M-74 90h30m-6 0M-16 90h30M42 90h30", 2, "#f3ebdb");
}

/** What chalk writes: something to read that says nothing, and the price in coins. */
function paintLine(ctx: Context, item: Item, row: number, narrow: boolean): void {
  const y = row * 21;
  const length = (narrow ? 34 : 70) - ITEMS.indexOf(item) * 8;
  let d = `M0 ${y}`;
  for (let x = 0; x < length; x += 8) d += x % 24 === 16 ? "m4 0" : "q2 -7 4 0t4 0";
  line(ctx, d, 2.6, "#f3ebdb");
  for (let coin = 0; coin <= row % 2 + 1; coin++) {
    flat(ctx, disc((narrow ? 48 : 98) + coin * 9, y - 1, 3.4), "mustard");
  }
}
