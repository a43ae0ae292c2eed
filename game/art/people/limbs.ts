import type { Ink } from "../inks.ts";
import { type Context, disc, line, printed } from "../print.ts";
import type { Arm, Point } from "./arms.ts";

/** Something long and round with its line around it. */
export function limb(ctx: Context, d: string, width: number, ink: Ink): void {
  line(ctx, d, width + 4.6);
  line(ctx, d, width, ink);
}

/** An arm in its sleeve, and the hand. */
export function paintArm(ctx: Context, arm: Arm, width: number, sleeve: Ink, skin: Ink): void {
  const { shoulder, elbow, hand } = arm;
  printed(ctx, disc(hand.x, hand.y, width * 0.5), skin, 2.3);
  const wrist = between(elbow, hand, 0.8);
  limb(
    ctx,
    `M${shoulder.x} ${shoulder.y}Q${elbow.x} ${elbow.y} ${wrist.x} ${wrist.y}`,
    width - 2,
    sleeve,
  );
}

function between(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}
