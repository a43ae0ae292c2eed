import { type Context, flat, line } from "../print.ts";

/** The giant's height with its flag, in units. */
export const GIANT_HEIGHT = 430;

/** The giant of the parade, without its bearers' feet: turn it about its origin to make it sway. Origin: the ground under its middle. Static. */
export function paintGiant(ctx: Context): void {
  flat(ctx, "M-80 -14Q-60 -240 0 -400Q60 -240 80 -14z", "brick");
}

/** The feet of those who carry it. Same origin. @param t milliseconds */
export function paintBearers(ctx: Context, t: number): void {
  const step = Math.sin(t / 120) * 6;
  line(
    ctx,
    `M-40 -20v${16 + step}M-10 -20v${16 - step}M20 -20v${16 + step}M50 -20v${16 - step}`,
    6,
  );
}
