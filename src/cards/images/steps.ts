import type { Level } from "../../achievements/types.ts";

/** The sheet that the steps are drawn on. */
export const STEPS_SHEET = { width: 128, height: 72 } as const;

const FOOT = 68;
const WIDTH = 28;
const LEFT = 6;
const RISES = [14, 25, 36, 47] as const;

/** A stair of four, from the lowest: each step as one closed outline. */
export const STEP_OUTLINES: readonly string[] = RISES.map((rise, index) =>
  `M${LEFT + index * WIDTH} ${FOOT} V${FOOT - rise} h${WIDTH} V${FOOT} Z`
);

/** The pennant that stands on a step: its pole, and its cloth. */
export function pennantOn(level: Level): { readonly pole: string; readonly cloth: string } {
  const x = LEFT + (level - 1) * WIDTH + 9;
  const y = FOOT - RISES[level - 1]!;
  return { pole: `M${x} ${y} v-18`, cloth: `M${x} ${y - 18} l16 5 l-16 5 Z` };
}
