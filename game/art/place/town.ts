import { mix } from "../inks.ts";
import type { FairLayout } from "../layout.ts";
import type { Context } from "../print.ts";

/** Houses, belfry, church and poplars on the horizon, and the square before them down to the counter. */
export function paintTown(ctx: Context, layout: FairLayout, dusk: number): void {
  ctx.fillStyle = mix("sand", "#2a3147", dusk);
  ctx.fillRect(0, layout.horizon, layout.width, layout.counter.y - layout.horizon + 4);
}
