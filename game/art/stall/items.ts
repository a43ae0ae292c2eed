import type { Item } from "../../simulation/orders.ts";
import { box, type Context, disc, flat, line, placed, printed, within } from "../print.ts";

/** About 44 units wide and 56 high. Origin: the middle of its lower edge. Static. */
export function paintItem(ctx: Context, item: Item): void {
  PAINTS[item](ctx);
}

const PAINTS: Readonly<Record<Item, (ctx: Context) => void>> = {
  fries: (ctx) => {
    for (
      const [x, y, turn] of [[-11, -52, -0.22], [-5, -57, -0.06], [3, -55, 0.04], [9, -58, 0.14], [
        14,
        -51,
        0.3,
      ]] as const
    ) {
      placed(ctx, { x, y, turn }, () => printed(ctx, box(-3.2, 0, 6.4, 30), "fry", 1.9));
    }
    const cone = "M-19 -36Q0 -29 19 -36L7 -2Q0 2 -7 -2z";
    printed(ctx, cone, "cream", 2.3);
    within(ctx, cone, () => line(ctx, "M-10 -40L-3 4M2 -40L1 4M13 -40L5 4", 4.4, "brick"));
    line(ctx, cone, 2.3);
  },
  waffle: (ctx) => {
    const plate =
      "M-20 -38Q-21 -44 -15 -44H15Q21 -44 20 -38L18 -10Q18 -5 12 -5H-12Q-18 -5 -18 -10z";
    printed(ctx, plate, "waffle", 2.4);
    within(
      ctx,
      plate,
      () =>
        line(
          ctx,
          "M-8 -46L-7 0M1 -46V0M10 -46L9 0M-24 -35H24M-24 -25H24M-24 -15H24",
          2.6,
          "#a8662a",
        ),
    );
    line(ctx, plate, 2.4);
    printed(
      ctx,
      "M-14 -38Q-14 -50 -4 -48Q4 -58 9 -47Q19 -46 14 -37Q8 -32 2 -36Q-7 -30 -14 -38z",
      "cream",
      2,
    );
    printed(ctx, "M-22 -9H22L18 0H-18z", "cream", 2);
  },
  drink: (ctx) => {
    line(ctx, "M3 -40L9 -58H17", 3.6);
    line(ctx, "M3 -40L9 -58H17", 1.6, "brick");
    const glass = "M-16 -44H16L12 -2Q0 2 -12 -2z";
    printed(ctx, glass, "#d5ebea", 2.3);
    flat(ctx, "M-14.6 -33Q-6 -37 0 -33T14.6 -33L11.8 -3Q0 1 -11.8 -3z", "#2f8f95");
    flat(ctx, disc(-5, -22, 2.4) + disc(4, -15, 2) + disc(2, -26, 1.7), "#d5ebea");
    line(ctx, glass, 2.3);
    printed(ctx, disc(14, -42, 8), "mustard", 2);
    line(ctx, "M14 -50V-34M6 -42H22", 1.3);
  },
};

/** Side by side on the counter, up to six; 150 units wide. Origin: middle of the lower edge. Static. */
export function paintPile(ctx: Context, item: Item, count: number): void {
  const apart = count > 4 ? 23 : 27;
  for (let i = 0; i < count; i++) {
    const y = i % 2 ? -5 : 0;
    placed(ctx, { x: (i - (count - 1) / 2) * apart, y, scale: 0.82 }, () => paintItem(ctx, item));
  }
}
