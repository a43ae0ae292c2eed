import { type Context, disc, flat, line, printed, round } from "../print.ts";
import type { PersonInks } from "./inks.ts";

/** The parts of a wheelchair behind the person: back, handle, far wheel. Origin: ground below the seat. */
export function paintChairBehind(ctx: Context): void {
  line(ctx, disc(14, -33, 24, 33), 5, "line");
  printed(ctx, round(-31, -104, 52, 58, 10), "canalDeep");
  line(ctx, "M-31 -98l-9 -3M21 -98l8 -3", 6);
}

/** Seat, legs and the wheel nearest to us. */
export function paintChairBefore(ctx: Context, inks: PersonInks, limb: number): void {
  printed(ctx, round(-28, -58, 62, 13, 6), "canal");
  line(ctx, "M30 -48L44 -12H58", 5);
  for (const [x, y] of [[-4, -2], [10, 0]] as const) {
    const leg = `M${x} -58Q${x + 36} -66 ${x + 36} -44L${x + 40} ${-14 + y}`;
    line(ctx, leg, limb + 5.6);
    line(ctx, leg, limb + 1, inks.lower);
    printed(ctx, disc(x + 46, -9 + y, 11, 6.5), inks.shoes, 2.3);
  }
  line(ctx, disc(-12, -33, 31), 6.5);
  line(ctx, disc(-12, -33, 25.5), 2, "steel");
  line(ctx, "M-12 -58V-8M-37 -33h50M-30 -51l36 36M-30 -15l36 -36", 1.4, "steelDeep");
  printed(ctx, disc(-12, -33, 5), "mustard", 2);
  printed(ctx, disc(40, -6, 6), "steel", 2.4);
}

/** A pram whose child looks out. Origin: ground, at its middle. */
export function paintPram(ctx: Context, inks: PersonInks): void {
  line(ctx, "M-30 -52L-46 -76", 5);
  line(ctx, "M-20 -30L14 -8M20 -30L-14 -8", 3.4);
  printed(ctx, disc(-17, -9, 9) + disc(17, -9, 9), "steel", 3);
  printed(ctx, "M-34 -56H36Q36 -26 10 -26H-10Q-34 -26 -34 -56z", inks.hat);
  printed(ctx, disc(-8, -60, 14), inks.skin, 2.3);
  flat(ctx, disc(-13, -61, 2.2) + disc(-4, -61, 2.2), "line");
  line(ctx, "M-12 -55q3.500 3 7 0M-12 -73q4 -6 8 -1", 2);
  printed(ctx, "M2 -57Q0 -84 24 -82Q40 -78 36 -57z", inks.hat);
  line(ctx, "M2 -57Q12 -70 24 -82M2 -57Q22 -66 35 -70", 1.7);
  printed(ctx, "M-35 -58Q0 -50 37 -58L36 -49Q0 -41 -34 -49z", "cream", 2.2);
}

/** A dog that sits and looks at the waffles. Origin: ground, at its middle. @param variant which dog */
export function paintDog(ctx: Context, variant: number, t: number): void {
  const coat = (["#b9803f", "#fffaf0", "#4a3628", "#8e98a3"] as const)[variant % 4]!;
  const patch = (["#8a5a2b", "#4a3628", "#b9803f", "#5b5f6b"] as const)[variant % 4]!;
  const wag = Math.sin(t / 90) * 6;
  line(ctx, `M-18 -10Q-34 -12 ${-36 + wag} -30`, 10.5);
  line(ctx, `M-18 -10Q-34 -12 ${-36 + wag} -30`, 6, coat);
  printed(ctx, "M-22 0Q-28 -30 -6 -40Q18 -40 20 0z", coat);
  printed(ctx, disc(-14, -5, 11, 6) + disc(14, -4, 8, 5), coat, 2.3);
  printed(ctx, "M-8 -62Q6 -72 22 -60Q34 -54 34 -45Q26 -36 10 -38Q-10 -40 -8 -62z", coat);
  printed(ctx, "M-7 -61Q-20 -58 -17 -38Q-8 -36 -2 -52z", patch);
  flat(ctx, disc(14, -54, 2.8) + disc(34, -50, 4.4, 3.6), "line");
  line(ctx, "M32 -45q-6 6 -13 3", 2);
  line(ctx, "M-4 -36Q6 -30 18 -36", 4.5, "brick");
}

/** A cane that ends in a hand. @param x @param y of the hand */
export function paintCane(ctx: Context, x: number, y: number): void {
  const d = `M${x - 7} ${y - 2}Q${x - 6} ${y - 12} ${x + 3} ${y - 10}Q${x + 8} ${y - 6} ${x + 6} ${
    y + 8
  }L${x + 9} -2`;
  line(ctx, d, 7.4);
  line(ctx, d, 3.4, "wood");
}
