import type { Aid } from "../../simulation/aids.ts";
import { box, type Context, disc, flat, line, placed, printed, round } from "../print.ts";
import { paintHands } from "../signs/hands.ts";
import { paintItem } from "./items.ts";
import { paintShelter, SHELTER_WIDTH } from "./shelter.ts";
import { paintTeammate } from "../people/known.ts";

/** All that an aid's picture covers around its origin, in units. */
export function aidBoxOf(aid: Aid): { left: number; top: number; right: number; bottom: number } {
  return aid === "awning"
    ? { left: -SHELTER_WIDTH / 2, top: -8, right: SHELTER_WIDTH / 2, bottom: 110 }
    : { left: -60, top: -236, right: 60, bottom: 90 };
}

/**
 * What an aid adds to the stall, at its spot of the layout. Nothing for `lowSide`, `pictures` and
 * `board`: counter and menu show those. Static.
 */
export function paintAid(ctx: Context, aid: Aid): void {
  PAINTS[aid]?.(ctx);
}

/** Hanging sheets from the middle of their upper edge; things that stand from their lower edge. */
const PAINTS: Readonly<Partial<Record<Aid, (ctx: Context) => void>>> = {
  awning: paintShelter,
  helper: (ctx) => paintTeammate(ctx, "helper", { mood: "glad", t: 0, facing: "front" }),
  signs: (ctx) => {
    paintSheet(ctx, 62, 70);
    placed(ctx, { y: 40, scale: 0.78 }, () => paintHands(ctx));
  },
  roles: (ctx) => {
    paintSheet(ctx, 62, 70);
    for (const [i, skin] of (["#b67c50", "#f6d6b8", "#d59c6d"] as const).entries()) {
      printed(ctx, disc(-16, 16 + i * 19, 6.5), skin, 1.8);
      line(ctx, `M-3 ${16 + i * 19}H18`, 4, (["canal", "plum", "brick"] as const)[i]!);
    }
  },
  allergens: (ctx) => {
    printed(ctx, "M-24 0L-20 -56H20L24 0z", "cream", 2.3);
    printed(ctx, "M0 -50L9 -35H-9z", "mustard", 1.8);
    line(ctx, "M0 -45v4", 2.2);
    for (const [i, y] of [-26, -17, -8].entries()) {
      printed(ctx, disc(-11, y, 3.4), (["woodDeep", "cream", "fry"] as const)[i]!, 1.4);
      line(ctx, `M-3 ${y}H12`, 2.4);
    }
  },
  queueRule: (ctx) => {
    line(ctx, "M-34 0V-52M34 0V-52", 6);
    line(ctx, "M-34 0V-52M34 0V-52", 3, "mustard");
    const rope = "M-34 -48Q0 -22 34 -48";
    line(ctx, rope, 7);
    line(ctx, rope, 4, "brick");
    printed(ctx, disc(-34, -54, 5.5) + disc(34, -54, 5.5), "mustard", 2);
    printed(ctx, round(-17, -58, 34, 24, 4), "cream", 2);
    for (const x of [-9, 0, 9]) {
      flat(ctx, `${disc(x, -50, 2.6)}M${x - 4} -38q0 -8 4 -8t4 8z`, "line");
    }
  },
  drinkLine: (ctx) => {
    line(ctx, "M0 0V-112", 6.5);
    line(ctx, "M0 0V-112", 3.2, "wood");
    printed(ctx, "M-34 -128H20L36 -107L20 -86H-34z", "canal");
    placed(ctx, { x: -8, y: -90, scale: 0.62 }, () => paintItem(ctx, "drink"));
  },
  tillKit: (ctx) => {
    printed(ctx, "M-20 0L-17 -34H17L20 0z", "cream", 2.2);
    for (const [i, y] of [-27, -17, -7].entries()) {
      printed(ctx, disc(-8, y, 4), i === 1 ? "steel" : "mustard", 1.5);
      line(ctx, `M0 ${y}l3 3l6 -6`, 2.2);
    }
  },
  watch: (ctx) => {
    printed(ctx, round(-17, -36, 34, 44, 5), "brick", 2.3);
    line(ctx, "M-7 8v9M7 8v9", 5, "cream");
    flat(ctx, "M-11 -16Q0 -28 11 -16Q0 -5 -11 -16z", "cream");
    flat(ctx, disc(0, -16, 4), "line");
    line(ctx, "M-9 1H9", 2.4, "cream");
  },
  calmWords: (ctx) => {
    printed(ctx, "M-24 -50H24V-14H4L-4 0L-6 -14H-24z", "cream", 2.3);
    placed(
      ctx,
      { y: -31, scale: 0.95 },
      () => printed(ctx, "M0 11C-18 -2 -10 -14 0 -5C10 -14 18 -2 0 11z", "brick", 2),
    );
  },
  meetingPoint: (ctx) => {
    line(ctx, "M0 0V-196", 8);
    line(ctx, "M0 0V-196", 4, "wood");
    printed(ctx, box(-36, -196, 72, 62), "leaf");
    flat(ctx, disc(0, -165, 6), "cream");
    line(
      ctx,
      "M-27 -187l14 13m0 -9v9h-9M27 -187l-14 13m0 -9v9h9M-27 -143l14 -13m0 9v-9h-9M27 -143l-14 -13m0 9v-9h9",
      4,
      "cream",
    );
    printed(
      ctx,
      "M-1 -200Q-10 -214 0 -222Q12 -224 13 -212L20 -209L12 -206Q8 -198 -1 -200z",
      "mustard",
      2,
    );
    flat(ctx, disc(7, -215, 1.8), "line");
  },
};

function paintSheet(ctx: Context, width: number, height: number): void {
  printed(ctx, box(-width / 2, 0, width, height), "cream", 2.3);
  printed(ctx, disc(0, 3, 4), "brick", 1.8);
}
