import type { Phase, StationId } from "../../simulation/stations.ts";
import { type Context, disc, line, placed, printed } from "../print.ts";
import { paintCleaning, paintTill } from "./corner.ts";
import { paintDrinks } from "./drinks.ts";
import { paintFryer } from "./fryer.ts";
import { paintIron } from "./iron.ts";
import { paintGauge, paintSteam } from "./vapour.ts";

/** How a station looks. */
export interface StationPicture {
  readonly phase: Phase | "later" | "open";
  /** How far it has cooked, or is from burning once ready: 0 to 100. */
  readonly progress: number;
  /** Milliseconds: bubbles, steam, smoke. */
  readonly t: number;
  /** How much change is left in the till, how dirty it is where one cleans: 0 to 1. */
  readonly share?: number;
}

/** All that a station may cover, in units. Origin: the middle of its lower edge. */
export const STATION_BOX = { left: -74, top: -206, right: 74, bottom: 8 } as const;

/** A station as it is now; it moves while something cooks, is ready or burnt. */
export function paintStation(ctx: Context, id: StationId, picture: StationPicture): void {
  if (picture.phase === "later") return paintCovered(ctx);
  PAINTS[id](ctx, picture);
  if (picture.phase === "closed") paintBarred(ctx);
  if (id === "till" || id === "cleaning") return;
  paintSteam(ctx, picture);
  paintGauge(ctx, picture);
}

const PAINTS: Readonly<Record<StationId, (ctx: Context, picture: StationPicture) => void>> = {
  fryer: paintFryer,
  iron: paintIron,
  drinks: paintDrinks,
  till: (ctx, { share = 1 }) => paintTill(ctx, share),
  cleaning: (ctx, { share = 0 }) => paintCleaning(ctx, share),
};

/** Not yet in use: under a cloth. */
function paintCovered(ctx: Context): void {
  printed(ctx, "M-48 0Q-52 -44 -40 -62Q-20 -78 2 -70Q30 -76 42 -56Q52 -36 48 0z", "sand");
  line(ctx, "M-30 -4Q-34 -34 -22 -58M-4 -4Q-8 -36 2 -64M26 -4Q24 -30 30 -54", 2, "wood");
  line(ctx, "M-49 -18Q0 -4 49 -18", 4, "brick");
}

/** Out of use: a cord across it with a knot. */
function paintBarred(ctx: Context): void {
  placed(ctx, { y: -44 }, () => {
    line(ctx, "M-56 -22L56 22M56 -22L-56 22", 11);
    line(ctx, "M-56 -22L56 22M56 -22L-56 22", 6.5, "mustard");
    printed(ctx, disc(0, 0, 10), "brick", 2.4);
  });
}
