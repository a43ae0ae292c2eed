import { mix } from "../inks.ts";
import { type Context, disc, flat, line } from "../print.ts";

export const WHEEL_RADIUS = 100;
export const GONDOLAS = 10;

/** Where a gondola hangs, seen from the hub, in units. @param turn radians */
export function gondolaAt(index: number, turn: number): { x: number; y: number } {
  const angle = turn + (index / GONDOLAS) * 2 * Math.PI;
  return { x: Math.cos(angle) * WHEEL_RADIUS, y: Math.sin(angle) * WHEEL_RADIUS };
}

/** The legs of the big wheel. Origin: its hub. Static. */
export function paintWheelStand(ctx: Context, dusk: number): void {
  line(ctx, "M0 0L-46 130M0 0L46 130", 5, mix("line", "#8a92a8", dusk));
}

/** Rim and spokes: turn it. Origin: its hub. Static. */
export function paintWheelRim(ctx: Context, _dusk: number): void {
  line(ctx, disc(0, 0, WHEEL_RADIUS), 4);
}

/** A gondola, hanging upright. Origin: where it hangs. Static. @param index 0 to GONDOLAS - 1 */
export function paintGondola(ctx: Context, index: number, _dusk: number): void {
  flat(ctx, "M-12 6h24l-4 18h-16z", index % 2 ? "brick" : "canal");
}
