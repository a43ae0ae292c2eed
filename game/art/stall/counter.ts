import type { FairLayout } from "../layout/types.ts";
import { box, type Context, disc, flat, line, placed, printed, round } from "../print.ts";

/**
 * The counter from inside with its low side up or down, what stands on the shelf below it, and the
 * floor on which the team walks. Covers `layout.counter` and 4 units more each way. Static.
 */
export function paintCounter(ctx: Context, layout: FairLayout, lowSide: boolean): void {
  const { counter, unit, lowSide: low, upright } = layout;
  placed(ctx, { y: counter.y, scale: unit }, () => {
    const across = counter.width / unit;
    const down = counter.height / unit + 6;
    const foot = upright ? 156 : 112;
    const [from, to] = [low.x / unit, (low.x + low.width) / unit];
    const drop = lowSide ? low.height / unit : 0;
    paintFloor(ctx, across, foot, down);
    flat(
      ctx,
      lowSide
        ? `M0 20H${from}V${drop + 12}H${to}V20H${across}V${foot}H0z`
        : `M0 20H${across}V${foot}H0z`,
      "#6a3a50",
    );
    paintInside(ctx, across, foot, lowSide ? to : 0);
    if (lowSide) {
      paintBoard(ctx, -10, from - 2, 0);
      paintBoard(ctx, from - 4, to + 4, drop);
      paintBoard(ctx, to + 2, across + 10, 0);
      placed(ctx, { x: (from + to) / 2, y: drop + 58, scale: 0.8 }, () => paintAccess(ctx));
    } else {
      paintBoard(ctx, -10, across + 10, 0);
      line(ctx, `M${to} 2V26`, 2);
      placed(ctx, { x: to - 40, y: 16 }, () => paintClutter(ctx));
    }
  });
}

/** What keeps the low side from being one: crates and a jar of sauce. */
function paintClutter(ctx: Context): void {
  printed(ctx, box(-44, -34, 48, 34), "wood", 2.2);
  line(ctx, "M-44 -23H4M-44 -11H4M-34 -34V0M-6 -34V0", 1.6, "woodDeep");
  printed(ctx, "M12 0V-24q0 -6 6 -6v-8h8v8q6 0 6 6V0z", "brick", 2.2);
  flat(ctx, box(13, -18, 18, 9), "cream");
}

/** Boards to stand on. */
function paintFloor(ctx: Context, across: number, from: number, to: number): void {
  flat(ctx, box(0, from - 2, across, to - from + 4), "#b58d63");
  for (let y = from + 18; y < to; y += 22) line(ctx, `M0 ${y}H${across}`, 1.6, "#8f6a47");
  let joints = "";
  for (let x = 60, i = 0; x < across; x += 94, i++) {
    const y = from + 18 + (i % 3) * 22;
    if (y + 22 < to) joints += `M${x} ${y}v22`;
  }
  line(ctx, joints, 1.6, "#8f6a47");
  ctx.save();
  ctx.globalAlpha = 0.2;
  flat(ctx, box(0, from, across, 12), "line");
  ctx.restore();
  line(ctx, `M0 ${from}H${across}`, 2.4);
}

/** A board with its thick edge, lit from above. */
function paintBoard(ctx: Context, from: number, to: number, y: number): void {
  printed(ctx, `M${from} ${y}H${to}V${y + 16}H${from}z`, "#dba863");
  line(ctx, `M${from + 6} ${y + 5}H${to - 8}M${from + 30} ${y + 10}H${to - 40}`, 1.2, "wood");
  printed(ctx, `M${from} ${y + 16}H${to}V${y + 27}H${from}z`, "woodDeep");
}

/** Planks, a shelf with what one needs, sacks and a bottle of gas on the floor. */
function paintInside(ctx: Context, across: number, foot: number, from: number): void {
  let planks = "";
  for (let x = 44; x < across; x += 44) if (x > from) planks += `M${x} 28V${foot}`;
  line(ctx, planks, 1.6, "#4d283b");
  const shelf = foot > 130 ? 82 : 66;
  for (let x = from + 62, i = 0; x < across - 40; x += 104, i++) {
    placed(ctx, { x, y: shelf }, () => SHELVED[i % SHELVED.length]!(ctx));
  }
  line(ctx, `M${from} ${shelf}H${across}`, 6.4);
  line(ctx, `M${from} ${shelf}H${across}`, 2.4, "#c08a6a");
  for (let x = from + 30, i = 0; x < across - 30; x += 210, i++) {
    placed(ctx, { x: x + 60, y: foot + 8 }, () => STANDING[i % STANDING.length]!(ctx));
  }
}

const SHELVED: readonly ((ctx: Context) => void)[] = [
  (ctx) => {
    for (const [x, y] of [[-16, -18], [0, -21], [15, -18], [-7, -25], [8, -26]] as const) {
      printed(ctx, disc(x, y, 9.5, 7.5), "#d0a160", 1.8);
    }
    printed(ctx, "M-30 -18H30L25 -2H-25z", "wood", 2.2);
    line(ctx, "M-28 -10H28", 1.6, "woodDeep");
  },
  (ctx) => {
    printed(ctx, "M-32 -2v-26h17v26z", "#e9a08c", 2.2);
    printed(ctx, "M-10 -2v-34h16v34z", "#e2a93b", 2.2);
    printed(ctx, "M11 -2v-22h18v22z", "#62833d", 2.2);
    flat(ctx, box(-31, -20, 15, 8) + box(-9, -24, 14, 9) + box(12, -17, 16, 7), "cream");
  },
  (ctx) => {
    printed(ctx, "M-22 -2H24V24Q0 30 -22 24z", "cream", 2.2);
    line(ctx, "M-21 12Q0 17 23 12M-21 5Q0 10 23 5", 3.4, "canal");
  },
  (ctx) => {
    for (let i = 0; i < 4; i++) {
      printed(ctx, `M-15 ${-8 - i * 6}H15L11 ${-1 - i * 6}H-11z`, "cream", 1.8);
    }
    line(ctx, "M-12 -28H12", 2.4, "brick");
  },
];

const STANDING: readonly ((ctx: Context) => void)[] = [
  (ctx) => {
    printed(ctx, "M-24 0Q-32 -34 -16 -44L-10 -50H10L16 -44Q32 -34 24 0z", "#c9a877", 2.4);
    line(ctx, "M-14 -43Q0 -38 14 -43M-8 -24q8 -8 16 0q-8 8 -16 0z", 2, "woodDeep");
  },
  (ctx) => {
    printed(ctx, round(-18, -46, 36, 46, 12), "#2f6f9f", 2.4);
    printed(ctx, round(-7, -56, 14, 10, 3), "steel", 2);
    line(ctx, "M-18 -20H18", 2);
  },
  (ctx) => {
    printed(ctx, box(-30, -26, 60, 26), "wood", 2.2);
    line(ctx, "M-30 -17H30M-30 -9H30M-20 -26V0M20 -26V0", 1.6, "woodDeep");
    for (const x of [-18, 0, 18]) printed(ctx, disc(x, -29, 8, 7), "leaf", 1.8);
  },
];

/** The sign that there is room for a wheelchair. */
function paintAccess(ctx: Context): void {
  printed(ctx, round(-21, -21, 42, 42, 6), "#2f6f9f", 2.2);
  line(ctx, disc(0, 7, 9.5), 3.2, "cream");
  line(ctx, "M-2 -9V3H9L14 13", 3.6, "cream");
  flat(ctx, disc(-3, -14, 4), "cream");
}
