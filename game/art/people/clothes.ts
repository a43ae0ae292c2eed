import type { Look } from "../../simulation/people.ts";
import { type Ink, mix } from "../inks.ts";
import { type Context, disc, flat, line, printed, within } from "../print.ts";
import type { PersonInks } from "./inks.ts";
import { limb } from "./limbs.ts";
import type { Measures } from "./measures.ts";
import { type Pose, WALK_MS } from "./pose.ts";

/** What is worn below: trousers, a skirt, or a dress that goes on below the hem. */
function lowerOf({ hair, pattern, age }: Look): "trousers" | "skirt" | "dress" {
  if (age === "child") return pattern === 2 ? "dress" : "trousers";
  if (hair === 1 || hair === 5) return pattern % 2 ? "skirt" : "dress";
  return hair === 7 && pattern > 1 ? "skirt" : "trousers";
}

/** Legs and shoes, and the skirt over them. */
export function paintLegs(
  ctx: Context,
  look: Look,
  { hips, hemY, limb: width }: Measures,
  inks: PersonInks,
  pose: Pose,
): void {
  const kind = lowerOf(look);
  const walks = pose.doing === "walk" || pose.doing === "leave";
  const phase = walks ? (pose.t / WALK_MS) * 2 * Math.PI : 0;
  const sideways = pose.facing === "left" || pose.facing === "right";
  for (const side of [-1, 1]) {
    const swing = walks ? Math.sin(phase) * side : 0;
    const lift = walks ? Math.max(0, Math.cos(phase) * side) * 9 : 0;
    const hip = side * hips * 0.46;
    const foot = hip + (sideways ? swing * 15 : 0);
    const ankle = -8 - lift;
    limb(
      ctx,
      `M${hip} ${hemY - 8}Q${(hip + foot) / 2 + (sideways ? 4 : 0)} ${hemY / 2} ${foot} ${ankle}`,
      width + 1,
      kind === "trousers" ? inks.lower : inks.skin,
    );
    const toe = sideways ? 5 : side * 2.5;
    printed(ctx, disc(foot + toe, -5 - lift, 10.5, 6), inks.shoes, 2.3);
  }
  if (kind === "trousers") return;
  const ink = kind === "dress" ? inks.top : inks.lower;
  const knee = hemY * 0.42;
  const skirt = `M${-hips} ${hemY - 14}L${-hips - 9} ${knee}Q0 ${knee + 9} ${hips + 9} ${knee}` +
    `L${hips} ${hemY - 14}z`;
  printed(ctx, skirt, ink);
  if (kind === "dress") within(ctx, skirt, () => paintPattern(ctx, look, inks.print));
  else line(ctx, `M-8 ${hemY}L-11 ${knee + 3}M9 ${hemY}L12 ${knee + 2}`, 1.6);
}

/** What is worn above, from the shoulders to the hem. */
export function paintTop(ctx: Context, look: Look, measures: Measures, inks: PersonInks): void {
  const d = torso(measures);
  printed(ctx, d, inks.top);
  within(ctx, d, () => paintPattern(ctx, look, inks.print));
  line(ctx, d);
  if (look.hat !== "scarf" && look.hat !== "headscarf") paintCut(ctx, look, measures, inks);
}

/** A shirt's collar and buttons, a zip with its pouch, a round neck, an open jacket. */
function paintCut(ctx: Context, look: Look, measures: Measures, inks: PersonInks): void {
  const { shoulderY, hemY, hips } = measures;
  const fine = look.colour === "black" ? "#8e98a3" : "line";
  switch ((look.hair + look.skin * 3) % 4) {
    case 0: {
      const collar = `M0 ${shoulderY + 5}L-13 ${shoulderY - 4}L-13 ${shoulderY + 9}L-5 ${
        shoulderY + 13
      }zM0 ${shoulderY + 5}L13 ${shoulderY - 4}L13 ${shoulderY + 9}L5 ${shoulderY + 13}z`;
      printed(ctx, collar, mix(inks.top, "#fffaf0", 0.5), 2);
      for (let y = shoulderY + 24; y < hemY - 6; y += 15) flat(ctx, disc(0, y, 2.2), fine);
      return;
    }
    case 1:
      line(ctx, `M0 ${shoulderY + 4}V${hemY + 2}`, 1.8, fine);
      return line(
        ctx,
        `M-${hips * 0.5} ${hemY - 16}q${hips * 0.1} 10 -2 14M${hips * 0.5} ${hemY - 16}q-${
          hips * 0.1
        } 10 2 14`,
        1.8,
        fine,
      );
    case 2:
      return line(
        ctx,
        `M-12 ${shoulderY - 2}Q0 ${shoulderY + 15} 12 ${shoulderY - 2}`,
        4.5,
        inks.print,
      );
  }
}

/** The outline of what is worn above. */
function torso({ shoulders, shoulderY, belly, hips, hemY }: Measures): string {
  const neck = 9;
  const armpit = shoulderY + 20;
  const middle = (armpit + hemY) / 2;
  return `M${-neck} ${shoulderY - 3}C${-shoulders + 4} ${shoulderY - 1} ${-shoulders} ${
    shoulderY + 6
  } ${-shoulders} ${armpit}C${-belly} ${middle} ${-belly - 1} ${hemY - 8} ${-hips} ${hemY}` +
    `Q0 ${hemY + 6} ${hips} ${hemY}C${belly + 1} ${
      hemY - 8
    } ${belly} ${middle} ${shoulders} ${armpit}` +
    `C${shoulders} ${shoulderY + 6} ${shoulders - 4} ${shoulderY - 1} ${neck} ${shoulderY - 3}` +
    `Q0 ${shoulderY + 6} ${-neck} ${shoulderY - 3}z`;
}

/** Stripes, dots or checks over all that lies between head and knees. */
function paintPattern(ctx: Context, { pattern, build }: Look, ink: Ink): void {
  const width = build === "small" ? 4 : 5;
  if (pattern === 1 || pattern === 3) {
    let d = "";
    for (let y = -170; y < 0; y += pattern === 1 ? 13 : 17) d += `M-60 ${y}H60`;
    line(ctx, d, pattern === 1 ? width : 2.6, ink);
  }
  if (pattern === 3) {
    let d = "";
    for (let x = -51; x < 60; x += 17) d += `M${x} -180V0`;
    line(ctx, d, 2.6, ink);
  }
  if (pattern === 2) {
    let d = "";
    for (let y = -174; y < 0; y += 12) {
      for (let x = -54 + (y % 24 ? 8 : 0); x < 60; x += 16) d += disc(x, y, 3);
    }
    flat(ctx, d, ink);
  }
}

/** An apron over it, with its bib, its pocket and a band of stripes. */
export function paintApron(ctx: Context, measures: Measures, ink: Ink, back: boolean): void {
  const { shoulderY, hips, belly, hemY } = measures;
  const waist = (shoulderY + hemY) / 2 + 6;
  if (back) {
    line(
      ctx,
      `M${-belly} ${waist}Q0 ${waist + 7} ${belly} ${waist}M-12 ${shoulderY}L-4 ${waist}`,
      4.5,
      ink,
    );
    printed(
      ctx,
      `M0 ${waist + 5}q-16 -12 -16 2q4 8 16 -2q16 -12 16 2q-4 8 -16 -2l-7 18m7 -18l8 17`,
      ink,
      2,
    );
    return;
  }
  const low = hemY * 0.5;
  const d = `M-15 ${shoulderY + 12}H15L17 ${waist}L${hips + 4} ${waist + 4}L${hips + 6} ${low}` +
    `Q0 ${low + 8} ${-hips - 6} ${low}L${-hips - 4} ${waist + 4}L-17 ${waist}z`;
  line(
    ctx,
    `M-14 ${shoulderY + 13}L-9 ${shoulderY - 2}M14 ${shoulderY + 13}L9 ${shoulderY - 2}`,
    4,
    ink,
  );
  printed(ctx, d, ink);
  within(ctx, d, () => line(ctx, `M-60 ${low - 8}H60`, 5, "#fffaf0"));
  line(ctx, `M-11 ${waist + 12}v11q11 6 22 0v-11z`, 1.8);
}
