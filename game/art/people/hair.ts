import type { Look } from "../../simulation/people.ts";
import type { Ink } from "../inks.ts";
import { type Context, disc, line, printed } from "../print.ts";

interface Cut {
  /** Behind the head. */
  readonly behind?: string;
  /** Over the forehead. */
  readonly over: string;
  /** Thin lines: partings, locks. */
  readonly locks?: string;
}

const CAP =
  "M-26 0C-31 -34 -14 -37 1 -36C21 -37 31 -27 26 0C25 -9 21 -14 16 -19C4 -14 -12 -14 -19 -17C-23 -12 -25 -8 -26 0z";

function curls(points: readonly (readonly [number, number])[], r: number): string {
  return points.map(([x, y]) => disc(x, y, r)).join("");
}

/** Around the middle of a head 50 wide and 55 high; by the number in a look. */
const CUTS: readonly Cut[] = [
  { over: CAP, locks: "M-4 -35q8 6 14 14" },
  {
    behind: "M-31 18C-40 -48 40 -48 31 18Q27 26 18 22H-18Q-27 26 -31 18z",
    over: "M-27 4C-33 -43 33 -43 27 4C25 -10 15 -17 6 -22C-4 -15 -21 -14 -27 4z",
  },
  {
    behind: `${disc(-29, 16, 7, 8)}${disc(-30, 28, 6.5, 7.5)}${disc(-30, 39, 5, 7)}` +
      `${disc(29, 16, 7, 8)}${disc(30, 28, 6.5, 7.5)}${disc(30, 39, 5, 7)}`,
    over: "M-27 8C-35 -45 35 -45 27 8C27 -8 14 -16 0 -22C-14 -16 -27 -8 -27 8z",
    locks: "M0 -30v7",
  },
  {
    behind: curls([[-26, -2], [-28, 10], [26, -2], [28, 10]], 10),
    over: curls([[-24, -14], [-16, -25], [-4, -31], [9, -30], [19, -23], [25, -13]], 9.5),
  },
  {
    behind: disc(0, -14, 36, 33),
    over: "M-26 2C-29 -34 29 -34 26 2C25 -12 18 -19 0 -20C-18 -19 -25 -12 -26 2z",
    locks: "M-20 -34q4 -3 8 -2M8 -38q5 1 8 5M-30 -14q-1 -4 1 -7M29 -12q1 -4 -1 -7",
  },
  {
    behind: disc(3, -40, 13, 11.5),
    over: "M-26 2C-34 -43 34 -43 26 2C24 -12 18 -20 4 -22C-10 -21 -23 -14 -26 2z",
    locks: "M-18 -22Q-4 -34 14 -29M-3 -43q6 -3 11 1",
  },
  {
    over: "M-26 4C-29 -8 -27 -17 -22 -23Q-20 -12 -23 6zM26 4C29 -8 27 -17 22 -23Q20 -12 23 6z",
  },
  {
    behind: "M-29 -4C-36 -46 36 -46 29 -4L33 40Q24 46 17 38H-17Q-24 46 -33 40z",
    over: "M-27 4C-34 -44 34 -44 27 4C24 -9 20 -16 -8 -24C-12 -15 -24 -12 -27 4z",
  },
];

/** Cropped close, for the young with the cut of those who have lost their hair. */
const CROPPED: Cut = {
  over: "M-26 -1C-32 -41 32 -41 26 -1C24 -13 20 -18 12 -20Q0 -22 -12 -20C-20 -18 -24 -13 -26 -1z",
};

/** The cut of a look. */
export function cutOf({ hair, age }: Look): Cut {
  return hair === 6 && (age === "child" || age === "teen") ? CROPPED : CUTS[hair]!;
}

/** Paints one of the two layers of a cut, with the face between them. */
export function paintHair(ctx: Context, cut: Cut, ink: Ink, layer: "behind" | "over"): void {
  const d = cut[layer];
  if (!d) return;
  printed(ctx, d, ink, 2.3);
  if (layer === "over" && cut.locks) line(ctx, cut.locks, 1.6);
}

/** What shows of the hair under a hood. */
export function paintFringe(ctx: Context, ink: Ink): void {
  printed(ctx, "M-20 -8C-18 -25 18 -25 20 -8Q12 -18 2 -17Q-2 -12 -8 -16Q-14 -16 -20 -8z", ink, 2);
}

/** A head of hair from behind. */
export function paintNape(ctx: Context, look: Look, ink: Ink): void {
  const cut = cutOf(look);
  if (cut.behind) printed(ctx, cut.behind, ink, 2.3);
  if (look.hair === 6 && cut !== CROPPED) {
    return printed(ctx, "M-26 -4Q-24 2 0 3Q24 2 26 -4Q27 22 12 25H-12Q-27 22 -26 -4z", ink, 2.3);
  }
  printed(ctx, "M-27 2C-32 -38 32 -38 27 2Q25 24 10 25H-10Q-25 24 -27 2z", ink, 2.3);
  line(ctx, "M-10 -22Q-14 0 -8 18M8 -24Q13 0 8 18", 1.5);
}

/** Whether a beard goes with it, and its shape. */
export function beardOf({ age, hair, skin, hat }: Look): string | undefined {
  if (age === "child" || age === "teen" || hat === "headscarf") return undefined;
  if (hair === 6) return "M-13 10Q-6 5 0 9Q6 5 13 10Q7 13 0 11.5Q-7 13 -13 10z";
  if ((hair === 0 || hair === 4) && skin % 2) {
    return "M-25 2Q-20 9 -12 7Q0 3 12 7Q20 9 25 2Q25 31 0 33Q-25 31 -25 2zM-8 11Q0 9 8 11Q8 20 0 20Q-8 20 -8 11z";
  }
  return undefined;
}
