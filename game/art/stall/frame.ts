import { colourOf, mix } from "../inks.ts";
import type { FairLayout } from "../layout/types.ts";
import { type Context, disc, flat, line, placed, printed } from "../print.ts";

/** The awning seen from under it, its scallops, and the posts that carry it. Static. */
export function paintAwning(ctx: Context, { awning, bench, unit }: FairLayout): void {
  placed(ctx, { scale: unit }, () => {
    const across = awning.width / unit;
    const tip = awning.height / unit;
    const post = (bench.y - awning.height) / unit + 30;
    for (const x of [0, across - 15]) {
      printed(ctx, `M${x} ${tip - 30}h15v${post}h-15z`, "wood");
      line(ctx, `M${x + 5} ${tip - 20}v${post}`, 1.4, "woodDeep");
    }
    const stripes = 2 * Math.round(across / 88) + 1;
    const wide = across / stripes;
    const valance = 34;
    const edge = tip - valance;
    for (let i = 0; i < stripes; i++) {
      const [left, right] = [i, i + 1].map((at) => (at - stripes / 2) * wide * 1.22 + across / 2);
      const under = `M${left} 0H${right}L${(i + 1) * wide} ${edge}H${i * wide}z`;
      flat(ctx, under, i % 2 ? "#d9c6a0" : "brickDeep");
    }
    for (let i = 0; i < stripes; i++) {
      const r = wide / 2;
      const d = `M${i * wide} ${edge}h${wide}v${valance - 14}a${r} 14 0 0 1 ${-wide} 0z`;
      printed(ctx, d, i % 2 ? "cream" : "brick");
    }
    line(ctx, `M-4 ${edge}H${across + 4}`, 6);
    line(ctx, `M-4 ${edge}H${across + 4}`, 2.4, "mustard");
  });
}

/** Flags on two lines that cross the sky beyond the awning. Static. */
export function paintBunting(ctx: Context, { awning, unit, width }: FairLayout): void {
  const inks = ["brick", "mustard", "canal", "cream", "plum", "leaf"] as const;
  const across = width / unit;
  const top = awning.height / unit;
  const swags = Math.max(2, Math.round(across / 330));
  placed(ctx, { scale: unit }, () => {
    for (let swag = 0; swag < swags; swag++) {
      const from = (across / swags) * swag;
      const span = across / swags;
      const sag = 34;
      line(
        ctx,
        `M${from} ${top - 4}Q${from + span / 2} ${top + sag * 2 - 4} ${from + span} ${top - 4}`,
        2,
      );
      const flags = Math.round(span / 34);
      for (let flag = 0; flag < flags; flag++) {
        const share = (flag + 0.5) / flags;
        const y = top - 4 + 4 * sag * share * (1 - share);
        const turn = Math.atan2(4 * sag * (1 - 2 * share), span);
        placed(
          ctx,
          { x: from + span * share, y, turn },
          () => printed(ctx, "M-11 0H11L0 23z", inks[(flag + swag * 2) % inks.length]!, 2),
        );
      }
    }
  });
}

/** The string of bulbs under the awning. @param lit 0 to 1: how far they have been turned up */
export function paintLamps(ctx: Context, { lamps }: FairLayout, lit: number): void {
  const wire = lamps.map(({ x, y }, index) => `${index ? "L" : "M"}${x} ${y}`).join("");
  line(ctx, wire, (lamps[0]?.scale ?? 1) * 2);
  for (const lamp of lamps) {
    placed(ctx, lamp, () => {
      if (lit > 0) {
        const glow = ctx.createRadialGradient(0, 10, 2, 0, 10, 46);
        glow.addColorStop(0, `#ffdf92${Math.round(lit * 190).toString(16).padStart(2, "0")}`);
        glow.addColorStop(1, "#ffdf9200");
        ctx.fillStyle = glow;
        ctx.fillRect(-48, -38, 96, 96);
      }
      printed(ctx, "M-4 -3h8v6h-8z", "line", 1);
      printed(ctx, "M-4 3Q-10 9 -7 16Q0 23 7 16Q10 9 4 3z", mix("#efe6cf", "#ffe6a3", lit), 2);
      if (lit > 0.5) flat(ctx, disc(0, 11, 3), "#fffdf0");
    });
  }
}

/** The bench nearest to us, its edge and its painted boards. Static. */
export function paintBench(ctx: Context, { bench, unit }: FairLayout): void {
  placed(ctx, { x: bench.x, y: bench.y, scale: unit }, () => {
    const across = bench.width / unit;
    const down = bench.height / unit;
    printed(ctx, `M-6 -14H${across + 6}V16H-6z`, "#d7a05c");
    line(
      ctx,
      `M10 -6H${across * 0.4}M${across * 0.5} -3H${across - 12}M30 6H${across - 60}`,
      1.3,
      "wood",
    );
    printed(ctx, `M-6 16H${across + 6}V${down + 6}H-6z`, "canal");
    let diamonds = "";
    for (let row = 0; row * 62 < down; row++) {
      for (let x = row % 2 ? 0 : 31; x < across + 31; x += 62) {
        diamonds += `M${x} ${28 + row * 62}l15 31l-15 31l-15 -31z`;
      }
    }
    flat(ctx, diamonds, "#1b6873");
    ctx.fillStyle = colourOf("mustard");
    ctx.fillRect(0, 18, across, 6);
    line(ctx, `M-4 25H${across + 4}`, 1.8);
  });
}
