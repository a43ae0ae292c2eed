import type { Look, Mood } from "../../simulation/people.ts";
import { type Context, disc, flat, printed } from "../print.ts";

export type Facing = "front" | "left" | "right" | "back";
export type Doing = "stand" | "walk" | "cheer" | "leave" | "sign" | "cook";

export interface Pose {
  readonly mood: Mood;
  /** Milliseconds; a walk takes {@link WALK_MS} for two steps, a blink comes now and then. */
  readonly t: number;
  readonly facing: Facing;
  readonly doing?: Doing;
}

/** Two steps of a walk. */
export const WALK_MS = 640;

/** From the ground to the top of the head, without a hat, in units. */
export function heightOf(look: Look): number {
  const grown = { child: 122, teen: 164, adult: 172, elder: 164 }[look.age];
  const built = { small: -10, lean: 2, round: -2, tall: 14 }[look.build];
  return look.company === "wheelchair" ? grown * 0.6 + 42 : grown + built;
}

/** Everything a person may cover in any pose, around their feet, in units. */
export const PERSON_BOX = { left: -90, top: -250, right: 90, bottom: 20 } as const;

/** Origin: on the ground, between the feet. */
export function paintPerson(ctx: Context, look: Look, pose: Pose): void {
  const height = heightOf(look);
  printed(ctx, `M-24 0Q-30 ${-height + 40} 0 ${-height + 44}Q30 ${-height + 40} 24 0z`, "canal");
  printed(ctx, disc(0, -height + 27, 26), "pink");
  if (pose.facing !== "back") {
    flat(ctx, disc(-8, -height + 25, 3) + disc(8, -height + 25, 3), "line");
  }
}
