import { type Item, ITEMS } from "../../simulation/orders.ts";
import { type Context, printed } from "../print.ts";

/** About 44 units wide and 52 high. Origin: the middle of its lower edge. Static. */
export function paintItem(ctx: Context, item: Item): void {
  printed(
    ctx,
    "M-14 0L-20 -40h40L14 0z",
    (["mustard", "waffle", "canal"] as const)[ITEMS.indexOf(item)]!,
  );
}

/** So many of a thing side by side on the counter, up to six; 150 units wide. Origin: the middle of the lower edge. Static. */
export function paintPile(ctx: Context, item: Item, count: number): void {
  for (let i = 0; i < count; i++) {
    ctx.save();
    ctx.translate((i - (count - 1) / 2) * 24, 0);
    paintItem(ctx, item);
    ctx.restore();
  }
}
