import type { Look } from "../../simulation/people.ts";
import type { Ink } from "../inks.ts";
import { type Context, line, printed } from "../print.ts";

/** Whether it hides the hair. */
export function covers({ hat }: Look): boolean {
  return hat === "headscarf" || hat === "hood";
}

/** What lies around the head, under the face: a headscarf's cloth, a coat's hood. */
export function paintCloth(ctx: Context, { hat }: Look, ink: Ink): void {
  if (hat === "headscarf") {
    printed(ctx, "M-31 4C-35 -42 35 -42 31 4Q36 34 22 44Q0 52 -22 44Q-36 34 -31 4z", ink);
  }
  if (hat === "hood") {
    printed(
      ctx,
      "M-32 14C-39 -18 -24 -39 0 -40C24 -39 39 -18 32 14Q28 34 14 38H-14Q-28 34 -32 14z",
      ink,
    );
  }
}

/** What sits on the head, over hair and face. @param side 1 looks to the right, -1 to the left */
export function paintHat(ctx: Context, { hat }: Look, ink: Ink, side: number, back: boolean): void {
  switch (hat) {
    case "cap":
      printed(ctx, "M-27 -13C-29 -42 29 -42 27 -13Q0 -21 -27 -13z", ink);
      if (!back) {
        printed(
          ctx,
          side < 0
            ? "M14 -17Q-14 -24 -35 -12Q-20 -11 14 -17z"
            : "M-14 -17Q14 -24 35 -12Q20 -11 -14 -17z",
          ink,
        );
      }
      return line(ctx, "M0 -36v2M-9 -20Q-11 -30 -3 -35", 1.8);
    case "beret":
      printed(ctx, "M-29 -14C-40 -30 -20 -41 0 -40C26 -41 42 -28 30 -16Q2 -24 -29 -14z", ink);
      return line(ctx, "M-2 -40q1 -5 5 -6", 3);
    case "headscarf":
      return line(ctx, "M-24 22Q-8 38 18 40M-14 33Q2 43 22 34", 1.7);
    case "hood":
      return line(ctx, "M-9 37v13M9 37v15", 2.4);
  }
}

/** A scarf around the neck, with an end that hangs. @param y of the shoulders */
export function paintScarf(ctx: Context, y: number, ink: Ink): void {
  printed(ctx, `M8 ${y + 2}l12 34q-8 5 -14 3l-6 -34z`, ink, 2.3);
  printed(
    ctx,
    `M-19 ${y - 6}Q0 ${y + 8} 19 ${y - 6}Q23 ${y + 4} 16 ${y + 8}Q0 ${y + 16} -16 ${y + 8}Q-23 ${
      y + 4
    } -19 ${y - 6}z`,
    ink,
    2.3,
  );
}

/** The paper hat of whoever fries. */
export function paintPaperHat(ctx: Context): void {
  printed(ctx, "M-27 -14L-22 -40Q0 -34 22 -42L27 -14Q0 -22 -27 -14z", "cream");
  line(ctx, "M-25.5 -22Q0 -30 25.5 -22", 3, "brick");
}
