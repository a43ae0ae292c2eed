import type { Item } from "../../simulation/orders.ts";
import type { Ink } from "../inks.ts";
import { box, type Context, disc, flat, line, placed, printed, round } from "../print.ts";
import { paintItem } from "../stall/items.ts";
import { paintHands } from "./hands.ts";

/** Width and height of an order's bubble with its tail, in units; it lies above its origin. */
export function orderBox(order: readonly Item[]): { width: number; height: number } {
  return { width: order.length * 36 + 18, height: 74 };
}

/** What somebody asks for. Origin: the tip of the tail, below its middle. Static. */
export function paintOrder(ctx: Context, order: readonly Item[]): void {
  const { width, height } = orderBox(order);
  printed(ctx, bubble(width, height, 13), "cream");
  order.forEach((item, index) =>
    placed(
      ctx,
      { x: (index - (order.length - 1) / 2) * 36, y: -18, scale: 0.8 },
      () => paintItem(ctx, item),
    )
  );
}

/** A bubble above its tail's tip. */
function bubble(width: number, height: number, tail: number): string {
  const r = 13;
  const [w, h] = [width / 2, height - tail];
  return `M0 0L-7 ${-tail}H${
    -w + r
  }a${r} ${r} 0 0 1 ${-r} ${-r}v${-(h - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}` +
    `H${w - r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}H8z`;
}

/** What one should know of somebody before serving them. */
export const NEEDS = ["sign", "tongue", "allergy", "lowSide", "note"] as const;
/** What to know before serving somebody, as a sign. */
export type Need = (typeof NEEDS)[number];

/** A plate of its own shape for each need, 44 units wide. Origin: its middle. Static. */
export function paintNeed(ctx: Context, need: Need): void {
  printed(ctx, PLATES[need].plate, PLATES[need].ink, 2.4);
  PLATES[need].paint(ctx);
}

const PLATES: Readonly<
  Record<Need, { plate: string; ink: Ink; paint: (ctx: Context) => void }>
> = {
  sign: {
    plate: round(-22, -22, 44, 44, 12),
    ink: "canal",
    paint: (ctx) => placed(ctx, { scale: 0.62 }, () => paintHands(ctx)),
  },
  tongue: {
    plate: disc(0, 0, 22),
    ink: "#c9dfe0",
    paint: (ctx) => {
      printed(ctx, "M-15 -12h17v11h-9l-5 5v-5h-3z", "cream", 2);
      printed(ctx, "M15 0h-15v11h7l5 5v-5h3z", "mustard", 2);
      line(ctx, "M-11 -8h9M-11 -5h5M4 4h7M7 7h4", 1.8);
    },
  },
  allergy: {
    plate: "M0 -24L23 17Q24 22 18 22H-18Q-24 22 -23 17z",
    ink: "mustard",
    paint: (ctx) => {
      printed(ctx, "M0 -9C10 -9 11 1 8 8Q0 17 -8 8C-11 1 -10 -9 0 -9z", "woodDeep", 2);
      printed(ctx, "M-11 -4Q0 -16 11 -4Q5 0 0 -1Q-5 0 -11 -4z", "wood", 2);
      line(ctx, "M0 -10v-5", 2.4);
    },
  },
  lowSide: {
    plate: round(-22, -22, 44, 44, 6),
    ink: "#2f6f9f",
    paint: (ctx) => {
      line(ctx, disc(0, 8, 9.5), 3.2, "cream");
      line(ctx, "M-2 -9V3H9L14 13", 3.6, "cream");
      flat(ctx, disc(-3, -14, 4), "cream");
    },
  },
  note: {
    plate: box(-24, -15, 48, 30),
    ink: "#dba06b",
    paint: (ctx) => {
      line(ctx, box(-19, -10, 38, 20), 1.6);
      printed(ctx, disc(0, 0, 7), "cream", 2);
      line(ctx, "M3 -3a4 4 0 1 0 0 6M-6 -1h6M-6 1.5h6", 1.5);
    },
  },
};

/** A plate that calls: something happens here. 52 units wide, 70 high. Origin: its tip. Static. */
export function paintCall(ctx: Context): void {
  printed(ctx, bubble(46, 66, 14), "mustard");
  line(ctx, "M0 -54V-36M0 -26v0.5", 7);
}
