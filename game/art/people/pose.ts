import type { Mood } from "../../simulation/people.ts";

/** Where somebody looks, as one sees them. */
export type Facing = "front" | "left" | "right" | "back";
/** `show` holds up what is in one's right hand. */
export type Doing = "stand" | "walk" | "cheer" | "leave" | "sign" | "cook" | "show";

/** How somebody stands at one moment. */
export interface Pose {
  readonly mood: Mood;
  /** Milliseconds: steps, waving hands, a blink now and then. */
  readonly t: number;
  readonly facing: Facing;
  readonly doing?: Doing;
}

/** Two steps of a walk, in milliseconds: paint it at a few moments of them. */
export const WALK_MS = 640;

/** Whether the eyes are shut at a moment, in milliseconds: a blink every four seconds. */
export function blinks(t: number): boolean {
  return t % 4_000 > 3_860;
}
