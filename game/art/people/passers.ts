import { type Ink, mix } from "../inks.ts";
import { faded } from "../place/light.ts";
import { type Context, disc, flat, line } from "../print.ts";

/** How many different people walk by far off. */
export const PASSERS = 12;

const COATS: readonly Ink[] = ["#b5432f", "#1f7480", "#e2a93b", "#7a4468", "#62833d", "#3b4763"];
const SKINS: readonly Ink[] = ["#f6d6b8", "#8d5a3a", "#d59c6d", "#6d4630", "#ecba90"];
const HAIRS: readonly Ink[] = ["#26222b", "#6b4426", "#e3b552", "#d8d2c8"];

/**
 * Somebody far off, in flat inks without a line, walking to the right. Origin: on the ground; at
 * most 180 units high.
 */
export function paintPasser(ctx: Context, variant: number, t: number, dusk: number): void {
  const ink = (one: Ink) => faded(one, dusk, 0.28);
  const child = variant % 5 === 3;
  const swing = Math.sin(t / 120 + variant) * 12;
  ctx.save();
  if (child) ctx.scale(0.7, 0.7);
  const legs = ink("#39424e");
  line(ctx, `M-8 -60L${-8 + swing} -6M8 -60L${8 - swing} -6`, 14, legs);
  const coat = ink(COATS[variant % COATS.length]!);
  const width = 22 + (variant % 4) * 3;
  const hem = variant % 3 === 0 ? -34 : -56;
  flat(
    ctx,
    `M-12 -124Q${-width - 4} -118 ${-width} ${hem}H${width}Q${width + 4} -118 12 -124z`,
    coat,
  );
  const arms = `M${-width + 2} -112L${-width - 5 - swing * 0.5} -72M${width - 2} -112L${
    width + 5 - swing * 0.5
  } -72`;
  line(ctx, arms, 11, mix(coat, "#1f2433", 0.18));
  flat(ctx, disc(0, -142, 21), ink(SKINS[variant % SKINS.length]!));
  const hair = ink(HAIRS[variant % HAIRS.length]!);
  flat(
    ctx,
    variant % 2
      ? "M-22 -142C-26 -172 26 -172 22 -142Q10 -154 -22 -142z"
      : "M-23 -136C-28 -174 26 -174 22 -146Q4 -156 -12 -150L-14 -122Q-24 -124 -23 -136z",
    hair,
  );
  if (variant % 6 === 1) flat(ctx, "M-25 -152Q0 -190 25 -152z", ink("#b5432f"));
  if (child) {
    line(ctx, "M20 -90Q30 -150 26 -196", 2.5, ink("#1f2433"));
    flat(ctx, disc(26, -214, 17, 20), ink("#b5432f"));
  }
  ctx.restore();
}
