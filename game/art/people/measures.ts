import type { Look } from "../../simulation/people.ts";

/** The measures of a body, in units; y is 0 on the ground and negative above it. */
export interface Measures {
  /** From the ground to the top of the head. */
  readonly height: number;
  /** Half the head's width and height; its middle. */
  readonly headX: number;
  readonly headY: number;
  readonly head: number;
  readonly shoulderY: number;
  /** Half widths. */
  readonly shoulders: number;
  readonly belly: number;
  readonly hips: number;
  /** Where what is worn above ends. */
  readonly hemY: number;
  readonly arm: number;
  readonly limb: number;
}

/** Half a head's height over half its width. */
export const HEAD_LENGTH = 1.1;

const AGES = {
  child: { height: 122, head: 25, shoulders: 19, legs: 34, arm: 0.68 },
  teen: { height: 162, head: 24.5, shoulders: 23, legs: 58, arm: 0.94 },
  adult: { height: 172, head: 25, shoulders: 26, legs: 60, arm: 1 },
  elder: { height: 162, head: 25, shoulders: 25, legs: 54, arm: 0.96 },
} as const;

const BUILDS = {
  small: { height: -9, shoulders: -2, belly: 0, legs: -6 },
  lean: { height: 2, shoulders: -1, belly: -3, legs: 2 },
  round: { height: -3, shoulders: 4, belly: 12, legs: -4 },
  tall: { height: 13, shoulders: 1, belly: -1, legs: 9 },
} as const;

/** How high a wheelchair's seat is. */
const SEAT = 54;

/** How large somebody is, and where what they wear begins, in units. */
export function measuresOf({ age, build, company }: Look): Measures {
  const [base, more] = [AGES[age], BUILDS[build]];
  const half = age === "child" ? 0.6 : 1;
  const legs = base.legs + more.legs * half;
  // Whoever sits loses their legs' length and gains the seat's.
  const sunk = company === "wheelchair" ? SEAT - legs : 0;
  const height = base.height + more.height * half + sunk;
  const shoulders = base.shoulders + more.shoulders * half;
  const headLength = base.head * HEAD_LENGTH;
  return {
    height,
    headX: age === "elder" ? 4 : 0,
    headY: -height + headLength,
    head: base.head,
    shoulderY: -height + headLength * 2 + 4,
    shoulders,
    belly: shoulders + 1 + more.belly * half,
    hips: shoulders - 2 + Math.max(0, more.belly * half * 0.7),
    hemY: -(legs + sunk) + 8,
    arm: base.arm,
    limb: age === "child" ? 12 : 15,
  };
}
