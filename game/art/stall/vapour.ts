import { type Context, disc, flat, line, placed, printed } from "../print.ts";
import type { StationPicture } from "./stations.ts";

/** Steam in curls over what is ready, thick smoke over what is burnt. */
export function paintSteam(ctx: Context, { phase, t }: StationPicture): void {
  if (phase === "burnt") {
    for (let i = 0; i < 5; i++) {
      const rise = (t / 1600 + i / 5) % 1;
      const x = Math.sin(i * 2.4 + rise * 3) * 16;
      placed(
        ctx,
        { x, y: -96 - rise * 78, alpha: 0.9 - rise * 0.75 },
        () => printed(ctx, disc(0, 0, 12 + rise * 14), i % 2 ? "#7a7d88" : "smoke", 2),
      );
    }
  }
  if (phase === "ready") {
    for (const [i, x] of [-20, 2, 22].entries()) {
      const rise = (t / 1800 + i * 0.31) % 1;
      placed(
        ctx,
        { x, y: -98 - rise * 26, alpha: 0.85 * (1 - rise) },
        () => line(ctx, "M0 0q-7 -8 0 -16t0 -16", 4.6, "#fffdf6"),
      );
    }
  }
}

/**
 * A dial above the station: a slice that grows while it cooks; a check within a ring that wears away
 * once it is ready; a bang when it is burnt.
 */
export function paintGauge(ctx: Context, { phase, progress }: StationPicture): void {
  if (phase === "empty" || phase === "closed" || phase === "open") return;
  placed(ctx, { x: 42, y: -100 }, () => {
    const share = Math.min(1, progress / 100);
    if (phase === "burnt") {
      printed(ctx, "M0 -21L20 15H-20z", "brick", 2.6);
      return line(ctx, "M0 -8V4M0 10v0.5", 4.4, "cream");
    }
    printed(ctx, disc(0, 0, 19), "cream", 2.6);
    if (phase === "cooking") {
      flat(ctx, slice(15, share), "mustard");
      return line(ctx, `M0 0V-13`, 2.4);
    }
    line(ctx, arc(15, 1 - share), 5, share > 0.6 ? "brick" : "leaf");
    line(ctx, "M-8 0l6 6l10 -12", 4.2);
  });
}

function slice(r: number, share: number): string {
  if (share >= 1) return disc(0, 0, r);
  const [x, y] = rim(r, share);
  return `M0 0V${-r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`;
}

function arc(r: number, share: number): string {
  if (share >= 1) return disc(0, 0, r);
  const [x, y] = rim(r, share);
  return `M0 ${-r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}

function rim(r: number, share: number): readonly [number, number] {
  return [Math.sin(share * 2 * Math.PI) * r, -Math.cos(share * 2 * Math.PI) * r];
}
