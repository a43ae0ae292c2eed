import type { Look, Mood } from "../../simulation/people.ts";
import type { Ink } from "../inks.ts";
import { type Context, disc, flat, line } from "../print.ts";
import { blinks, type Pose } from "./pose.ts";

/**
 * The shapes of a face, around the middle of a head 50 wide and 55 high. No two moods share one, so
 * that they are told apart without colour and from afar.
 */
export const MOUTHS: Readonly<Record<Mood, string>> = {
  glad: "M-11.5 8Q0 12 11.5 8Q10.5 22 0 22Q-10.5 22 -11.5 8z",
  fine: "M-8 12Q0 18.5 8 12",
  restless: "M-7 15.5q3 -4 6 -0.5t8 -2.5",
  cross: "M-9 18.5Q0 9 9 18.5",
};
/** The brows of each mood, around the middle of the face. */
export const BROWS: Readonly<Record<Mood, string>> = {
  glad: "M-16 -11.5Q-10.5 -17 -5 -13M5 -13Q10.5 -17 16 -11.5",
  fine: "M-15.5 -10.5Q-10.5 -13.5 -5.5 -11.5M5.5 -11.5Q10.5 -13.5 15.5 -10.5",
  restless: "M-16.5 -8Q-11 -11.5 -5 -15M5 -15Q11 -11.5 16.5 -8",
  cross: "M-16.5 -14L-4.5 -8M4.5 -8L16.5 -14",
};

/** @param turned -1 looks to the left, 1 to the right */
export function paintFace(
  ctx: Context,
  look: Look,
  pose: Pose,
  inks: { readonly skin: Ink; readonly blush: Ink },
  turned: number,
): void {
  const { mood } = pose;
  const shift = turned * 5;
  ctx.save();
  ctx.translate(shift, look.age === "child" ? 2 : 0);
  flat(ctx, disc(-15.5, 9, 5, 4) + disc(15.5, 9, 5, 4), inks.blush);
  paintEyes(ctx, mood, blinks(pose.t), turned);
  line(ctx, BROWS[mood], 3);
  line(ctx, turned < 0 ? "M0 1q-5 5.5 0.5 6" : "M0 1q5 5.5 -0.5 6", 2.1);
  paintMouth(ctx, mood);
  if (look.age === "elder") {
    line(
      ctx,
      "M-19 4q-2.5 2 -2.5 4M19 4q2.5 2 2.5 4M-13 12.5q-2 2.5 -1.5 5M13 12.5q2 2.5 1.5 5",
      1.4,
    );
  }
  if (look.glasses) paintGlasses(ctx);
  ctx.restore();
}

function paintEyes(ctx: Context, mood: Mood, closed: boolean, turned: number): void {
  if (mood === "glad") return line(ctx, "M-15.5 1Q-10.5 -8 -5.5 1M5.5 1Q10.5 -8 15.5 1", 3.1);
  if (closed) return line(ctx, "M-15 0Q-10.5 3 -6 0M6 0Q10.5 3 15 0", 2.8);
  const gaze = mood === "restless" ? 2.6 * (turned || 1) : turned * 1.4;
  const down = mood === "cross" ? 1 : 0;
  flat(ctx, disc(-10.5, -1, 5.2, 6) + disc(10.5, -1, 5.2, 6), "#fffdf6");
  flat(
    ctx,
    disc(-10.5 + gaze, -0.6 + down, 3.5, 4.4) + disc(10.5 + gaze, -0.6 + down, 3.5, 4.4),
    "line",
  );
  flat(ctx, disc(-9.4 + gaze, -2.4 + down, 1.2) + disc(11.6 + gaze, -2.4 + down, 1.2), "#fffdf6");
  if (mood === "restless") line(ctx, "M-15.8 -4.2h10.6M5.2 -4.2h10.6", 2.6);
  if (mood === "cross") line(ctx, "M-16 -7.5L-5 -3.4M5 -3.4L16 -7.5", 2.6);
}

function paintMouth(ctx: Context, mood: Mood): void {
  const mouth = MOUTHS[mood];
  if (mood === "glad") {
    flat(ctx, mouth, "#7d2a1d");
    flat(ctx, "M-10.5 8.6Q0 12 10.5 8.6L10 12.6Q0 15 -10 12.6z", "#fffdf6");
  }
  line(ctx, mouth, mood === "glad" ? 2.3 : 2.9);
}

function paintGlasses(ctx: Context): void {
  line(
    ctx,
    `${disc(-10.5, -0.5, 8.6)}${disc(10.5, -0.5, 8.6)}M-2 -1q2 -2 4 0M-19 -2l-5 -2M19 -2l5 -2`,
    2.1,
  );
}

/** Above the head: a drop for whoever loses patience, a scrawl for whoever has lost it. */
export function paintMark(ctx: Context, mood: Mood): void {
  if (mood === "restless") {
    flat(ctx, "M30 -26q-8 11 0 14q8 -3 0 -14z", "#7cc7cf");
    line(ctx, "M30 -26q-8 11 0 14q8 -3 0 -14z", 2.2);
  }
  if (mood === "cross") line(ctx, "M23 -31l5 -10l4 8l9 -9l0 9l9 -3", 3.4, "brick");
}
