import { box, type Context, disc, flat, line, placed, printed, within } from "../print.ts";

/** From the ground to the top of what it holds up, in units. */
export const GIANT_HEIGHT = 430;

const SKIRT = "M-50 -196Q-78 -124 -90 -50Q0 -26 90 -50Q78 -124 50 -196Q0 -184 -50 -196z";
const BODICE =
  "M-50 -194Q-62 -226 -54 -268Q-40 -292 0 -292Q40 -292 54 -268Q62 -226 50 -194Q0 -180 -50 -194z";

/**
 * Rosalie of the fries, the giant of this town: of wicker, linen and paint, with her cone held up
 * for all to see. Turn her about her origin and she dances. Origin: the ground under her middle.
 * Static.
 */
export function paintGiant(ctx: Context): void {
  paintWicker(ctx);
  paintArm(ctx, -1);
  printed(ctx, BODICE, "canal", 3.4);
  within(
    ctx,
    BODICE,
    () => line(ctx, "M-40 -300V-180M-20 -300V-180M20 -300V-180M40 -300V-180", 3, "canalDeep"),
  );
  printed(ctx, "M-52 -208Q0 -190 52 -208L51 -192Q0 -176 -51 -192z", "mustard", 3);
  printed(ctx, "M-34 -286Q0 -250 34 -286L26 -246Q0 -232 -26 -246z", "cream", 3);
  line(ctx, "M0 -262V-240", 2.2);
  paintArm(ctx, 1);
  paintHead(ctx);
}

/** The skirt of cloth, and the basketwork that shows below it. */
function paintWicker(ctx: Context): void {
  const basket = "M-90 -62Q0 -38 90 -62L94 -16Q0 6 -94 -16z";
  printed(ctx, basket, "wood", 3);
  within(ctx, basket, () => {
    let weave = "";
    for (let x = -96; x < 100; x += 12) weave += `M${x} -66q6 8 0 17q-6 8 0 17q6 8 0 17q-6 8 0 17`;
    line(
      ctx,
      `${weave}M-96 -48Q0 -24 96 -48M-96 -38Q0 -14 96 -38M-96 -27Q0 -4 96 -27`,
      2.2,
      "woodDeep",
    );
  });
  line(ctx, basket, 3);
  printed(ctx, SKIRT, "brick", 3.4);
  within(ctx, SKIRT, () => {
    for (const [x, end] of [[-34, -66], [-11, -22], [11, 22], [34, 66]] as const) {
      line(ctx, `M${x} -200Q${(x + end) / 2} -110 ${end} -10`, 3, "brickDeep");
    }
    line(ctx, "M-100 -80Q0 -54 100 -80M-100 -68Q0 -42 100 -68", 6, "mustard");
    for (let x = -72; x <= 72; x += 24) {
      flat(ctx, disc(x, -92 + (1 - (x / 90) ** 2) * 13, 4.5), "cream");
    }
  });
  const apron = "M-27 -192Q0 -184 27 -192L37 -88Q0 -76 -37 -88z";
  printed(ctx, apron, "cream", 3);
  within(
    ctx,
    apron,
    () => line(ctx, "M-20 -196L-30 -60M-7 -196L-10 -60M7 -196L10 -60M20 -196L30 -60", 4, "canal"),
  );
  line(ctx, apron, 3);
}

/** The left arm rests on the hip; the right one lifts the cone. */
function paintArm(ctx: Context, side: 1 | -1): void {
  if (side < 0) {
    const d = "M-48 -266Q-88 -240 -80 -212Q-76 -200 -46 -204";
    line(ctx, d, 31);
    line(ctx, d, 25, "canal");
    return printed(ctx, disc(-46, -203, 13), "#ecba90", 3);
  }
  placed(ctx, { x: 88, y: -342 }, () => paintCone(ctx));
  const d = "M48 -262Q84 -262 88 -308";
  line(ctx, d, 31);
  line(ctx, d, 25, "canal");
  line(ctx, "M76 -306H100", 8, "cream");
  printed(ctx, disc(88, -322, 14), "#ecba90", 3);
}

function paintCone(ctx: Context): void {
  for (
    const [x, y, turn] of [[-16, -52, -0.2], [-8, -62, 0], [2, -58, 0.06], [11, -64, 0.1], [
      19,
      -52,
      0.26,
    ]] as const
  ) {
    placed(ctx, { x, y, turn }, () => printed(ctx, box(-4.5, 0, 9, 44), "fry", 2.4));
  }
  const cone = "M-26 -30H30L6 36Q2 40 -2 36z";
  printed(ctx, cone, "cream", 3);
  within(ctx, cone, () => line(ctx, "M-14 -34L2 44M14 -34L2 44", 7, "brick"));
  line(ctx, cone, 3);
}

function paintHead(ctx: Context): void {
  placed(ctx, { y: -332 }, () => {
    printed(
      ctx,
      disc(-38, 14, 13, 15) + disc(-40, 36, 11, 13) + disc(38, 14, 13, 15) + disc(40, 36, 11, 13),
      "#b9582c",
      3,
    );
    printed(
      ctx,
      "M-37 -6C-40 -48 40 -48 37 -6C38 24 20 44 0 44C-20 44 -38 24 -37 -6z",
      "#ecba90",
      3.4,
    );
    printed(
      ctx,
      "M-38 2C-46 -60 46 -60 38 2C34 -14 18 -26 0 -34C-18 -26 -34 -14 -38 2z",
      "#b9582c",
      3,
    );
    flat(ctx, disc(-22, 14, 8, 6) + disc(22, 14, 8, 6), "#e08a6a");
    flat(ctx, disc(-14, 0, 7, 8) + disc(14, 0, 7, 8), "#fffdf6");
    flat(ctx, disc(-13, 1, 4.5, 6) + disc(15, 1, 4.5, 6), "line");
    line(ctx, "M-22 -13Q-14 -19 -7 -14M7 -14Q14 -19 22 -13M0 6q6 6 0 8", 3);
    flat(ctx, "M-13 20Q0 26 13 20Q10 33 0 33Q-10 33 -13 20z", "#7d2a1d");
    line(ctx, "M-13 20Q0 26 13 20Q10 33 0 33Q-10 33 -13 20z", 2.6);
  });
  placed(ctx, { y: -374 }, () => {
    printed(ctx, "M-32 8V-16h10v8h12v-10h20v10h12v-8h10V8Q0 -4 -32 8z", "mustard", 3);
    line(ctx, "M0 -18V-40", 3);
    printed(ctx, "M1 -40l24 7l-24 8z", "plum", 2.4);
  });
}

/** The feet of those who carry her. Same origin; paint them first. @param t milliseconds */
export function paintBearers(ctx: Context, t: number): void {
  for (const [index, x] of [-58, -24, 12, 48].entries()) {
    const step = Math.sin(t / 130 + index * 1.9);
    const foot = x + step * 8;
    const lift = Math.max(0, -step) * 5;
    line(ctx, `M${x} -26L${foot} ${-7 - lift}`, 13);
    line(ctx, `M${x} -26L${foot} ${-7 - lift}`, 8, "canalDeep");
    printed(ctx, disc(foot + 4, -4 - lift, 11, 6), "line", 2);
  }
}
