import { type Context, disc, flat, line } from "../print.ts";
import { airAt } from "./houses.ts";

/** From the axle to the rim, in units. */
export const WHEEL_RADIUS = 100;
/** How many hang from the wheel. */
export const GONDOLAS = 10;

/** Where a gondola hangs, seen from the hub, in units. @param turn radians */
export function gondolaAt(index: number, turn: number): { x: number; y: number } {
  const angle = turn + (index / GONDOLAS) * 2 * Math.PI;
  return { x: Math.cos(angle) * WHEEL_RADIUS, y: Math.sin(angle) * WHEEL_RADIUS };
}

/** The legs of the big wheel, 150 units down to the ground. Origin: its hub. Static. */
export function paintWheelStand(ctx: Context, dusk: number): void {
  const air = airAt(dusk, 0.3);
  const legs = "M0 0L-52 150M0 0L52 150M-30 88H30";
  line(ctx, legs, 8, air.line);
  line(ctx, legs, 4, air.ink("#1f7480"));
}

/** Rim and spokes, lit when it is dark: turn it. Origin: its hub. Static. */
export function paintWheelRim(ctx: Context, dusk: number): void {
  const air = airAt(dusk, 0.3);
  let spokes = "";
  let bulbs = "";
  for (let i = 0; i < GONDOLAS * 2; i++) {
    const angle = (i / (GONDOLAS * 2)) * 2 * Math.PI;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    if (i % 2 === 0) spokes += `M0 0L${x * WHEEL_RADIUS} ${y * WHEEL_RADIUS}`;
    bulbs += disc(x * 88, y * 88, 2.6);
  }
  line(ctx, spokes, 2, air.line);
  line(ctx, disc(0, 0, WHEEL_RADIUS), 6.5, air.line);
  line(ctx, disc(0, 0, WHEEL_RADIUS), 3, air.ink("#b5432f"));
  line(ctx, disc(0, 0, 76), 2.4, air.ink("#e2a93b"));
  flat(ctx, bulbs, dusk > 0.4 ? "#ffd272" : air.ink("#fffaf0"));
  flat(ctx, disc(0, 0, 11), air.ink("#e2a93b"));
  line(ctx, disc(0, 0, 11), 2.4, air.line);
}

/** A gondola that hangs. Origin: where it hangs. Static. @param index 0 to GONDOLAS - 1 */
export function paintGondola(ctx: Context, index: number, dusk: number): void {
  const air = airAt(dusk, 0.2);
  const ink = (["#b5432f", "#e2a93b", "#1f7480", "#7a4468", "#62833d"] as const)[index % 5]!;
  const shell = "M-14 13H14Q13 29 0 29Q-13 29 -14 13z";
  line(ctx, "M0 0L-11 13M0 0L11 13", 1.8, air.line);
  flat(ctx, shell, air.ink(ink));
  line(ctx, shell, 2, air.line);
  flat(ctx, "M-15 6Q0 -6 15 6z", air.ink("#fffaf0"));
  line(ctx, "M-15 6Q0 -6 15 6z", 1.8, air.line);
}
