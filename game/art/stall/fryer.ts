import type { Ink } from "../inks.ts";
import { box, type Context, disc, flat, line, placed, printed, round, within } from "../print.ts";
import type { StationPicture } from "./stations.ts";

const TUB = "M-52 -52H52L46 -2Q0 2 -46 -2z";

/** Two baskets over hot oil: up and empty, down and bubbling, up and full. */
export function paintFryer(ctx: Context, { phase, t }: StationPicture): void {
  const down = phase === "cooking";
  printed(ctx, round(-52, -84, 104, 40, 8), "steelDeep");
  line(ctx, "M-40 -74H40", 2.4);
  if (!down) {
    for (const x of [-25, 25]) {
      placed(ctx, { x, y: -66 }, () => paintBasket(ctx, phase));
    }
  }
  printed(ctx, TUB, "steel");
  const oil = "M-48 -52H48L46 -38H-46z";
  flat(ctx, oil, "#d99a2b");
  within(ctx, oil, () => {
    line(ctx, "M-50 -47q6 -4 12 0t12 0t12 0t12 0t12 0t12 0t12 0t12 0", 2, "#f4cf72");
    if (down) paintBubbles(ctx, t);
  });
  line(ctx, "M-48 -38H48", 2);
  line(ctx, TUB);
  if (down) { for (const x of [-25, 25]) line(ctx, `M${x} -46V-88h8`, 5); }
  printed(ctx, disc(-26, -20, 8), "cream", 2.2);
  line(ctx, "M-26 -20l4 -5", 2.2);
  printed(
    ctx,
    disc(0, -20, 5) + disc(18, -20, 5) + disc(34, -20, 5),
    phase === "closed" ? "smoke" : "brick",
    2,
  );
}

const FRIES = [
  [-15, -36, -0.5],
  [-10, -44, -0.2],
  [-3, -42, 0.1],
  [4, -46, -0.1],
  [10, -41, 0.3],
  [15, -34, 0.5],
] as const;

function paintBasket(ctx: Context, phase: StationPicture["phase"]): void {
  line(ctx, "M0 -22V-34h12", 5.4);
  if (phase === "ready" || phase === "burnt") {
    const ink: Ink = phase === "ready" ? "fry" : "#4a3a2e";
    for (const [x, y, turn] of FRIES) {
      placed(ctx, { x, y, turn }, () => printed(ctx, box(-3.6, 0, 7.2, 30), ink, 1.8));
    }
  }
  const wire = "M-20 -20H20L15 4H-15z";
  printed(ctx, wire, phase === "ready" || phase === "burnt" ? "#b5bcc4" : "#dfe3e6", 2.3);
  within(
    ctx,
    wire,
    () =>
      line(
        ctx,
        "M-12 -24L-9 8M-4 -24L-3 8M4 -24L3 8M12 -24L9 8M-22 -12H22M-20 -4H20",
        1.3,
        "steelDeep",
      ),
  );
}

function paintBubbles(ctx: Context, t: number): void {
  let d = "";
  for (let i = 0; i < 9; i++) {
    const age = (t / 520 + i * 0.37) % 1;
    d += disc(-42 + i * 10.5, -40 - age * 10, 2 + age * 2.4);
  }
  flat(ctx, d, "#fbe6a6");
  line(ctx, d, 1.1, "#a86f18");
}
