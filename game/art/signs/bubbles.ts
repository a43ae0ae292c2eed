import type { Item } from "../../simulation/orders.ts";
import { type Context, flat, placed, printed, round } from "../print.ts";
import { paintItem } from "../stall/items.ts";

/** Width and height of an order's bubble with its tail, in units; it lies above its origin. */
export function orderBox(order: readonly Item[]): { width: number; height: number } {
  return { width: order.length * 36 + 20, height: 72 };
}

/** What somebody asks for. Origin: the tip of the tail, below its middle. Static. */
export function paintOrder(ctx: Context, order: readonly Item[]): void {
  const { width, height } = orderBox(order);
  printed(ctx, round(-width / 2, -height, width, height - 12, 14), "cream");
  order.forEach((item, index) =>
    placed(
      ctx,
      { x: (index - (order.length - 1) / 2) * 36, y: -20, scale: 0.8 },
      () => paintItem(ctx, item),
    )
  );
}

/** What one should know of somebody before serving them. */
export const NEEDS = ["sign", "tongue", "allergy", "lowSide", "note"] as const;
export type Need = (typeof NEEDS)[number];

/** A round plate, 40 units wide. Origin: its middle. Static. */
export function paintNeed(ctx: Context, _need: Need): void {
  flat(ctx, round(-20, -20, 40, 40, 20), "cream");
}

/** A plate that calls: something happens here. 56 units wide. Origin: the tip below it. Static. */
export function paintCall(ctx: Context): void {
  printed(ctx, round(-22, -66, 44, 50, 12), "mustard");
}
