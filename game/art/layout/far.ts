import { GIANT_HEIGHT } from "../place/giant.ts";
import type { Plan } from "./plan.ts";
import type { FairLayout, Way } from "./types.ts";

/** What is seen of the fair beyond the people who wait: the wheel, the parade, the crowd. */
export function farOf(plan: Plan): Pick<FairLayout, "wheel" | "parade" | "crowd"> {
  const { measures, upright, across, spare, awningTip, horizon, spot } = plan;
  const parade = horizon + measures.paradeDepth;
  return {
    wheel: spot(
      across * (upright ? 0.8 : 0.83),
      horizon - (upright ? 126 : 116) - spare * 0.1,
      upright ? 0.86 : 0.72,
    ),
    // Its head just under the awning.
    parade: wayAcross(plan, parade, (parade - awningTip - 2) / GIANT_HEIGHT),
    crowd: wayAcross(plan, horizon + 22, measures.crowd),
  };
}

function wayAcross({ across, spot }: Plan, y: number, scale: number): Way {
  const outside = GIANT_HEIGHT * scale * 0.4;
  return { from: spot(-outside, y, scale), to: spot(across + outside, y, scale) };
}
