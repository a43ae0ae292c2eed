import { type Context, disc, flat, line, printed } from "../print.ts";

/** What flies up when something happens. */
export const PARTICLES = [
  "steam",
  "smoke",
  "confetti0",
  "confetti1",
  "confetti2",
  "confetti3",
  "coin",
  "heart",
  "star",
  "splash",
  "note",
  "sugar",
] as const;
/** The name of something that flies up. */
export type Particle = (typeof PARTICLES)[number];

/** At most 32 units each way around its origin, its middle. Static. */
export function paintParticle(ctx: Context, particle: Particle): void {
  PAINTS[particle](ctx);
}

const PAINTS: Readonly<Record<Particle, (ctx: Context) => void>> = {
  steam: (ctx) => line(ctx, "M0 14q-8 -8 0 -15t0 -15", 5, "#fffdf6"),
  smoke: (ctx) => flat(ctx, disc(0, 0, 14), "smoke"),
  confetti0: (ctx) => flat(ctx, "M-6 -3L5 -5L6 3L-5 5z", "brick"),
  confetti1: (ctx) => flat(ctx, "M-5 -5L5 -4L4 5L-5 4z", "canal"),
  confetti2: (ctx) => flat(ctx, disc(0, 0, 5), "mustard"),
  confetti3: (ctx) => line(ctx, "M-7 4q3 -8 7 -3t7 -4", 3.4, "plum"),
  coin: (ctx) => {
    printed(ctx, disc(0, 0, 11), "mustard", 2.4);
    line(ctx, "M4 -4a6 6 0 1 0 0 8M-7 -1.5h8M-7 1.5h8", 1.9);
  },
  heart: (ctx) => printed(ctx, "M0 12C-22 -3 -11 -17 0 -6C11 -17 22 -3 0 12z", "brick", 2.4),
  star: (ctx) =>
    printed(ctx, "M0 -14L4 -4.5L14 -4L6 3L9 13L0 7L-9 13L-6 3L-14 -4L-4 -4.5z", "mustard", 2.2),
  splash: (ctx) => line(ctx, "M-9 -2L-12 -8M0 -4V-11M9 -2L12 -8", 2.6, "#dbeef0"),
  note: (ctx) => {
    printed(ctx, disc(-5, 9, 5.5, 4.5), "line", 1);
    line(ctx, "M0 9V-12Q10 -8 9 0", 3);
  },
  sugar: (ctx) => flat(ctx, disc(0, 0, 3) + disc(7, -4, 2) + disc(-7, -2, 2.4), "#fffdf6"),
};
