import type { Phase, StationId } from "../../simulation/stations.ts";
import { type Context, printed, round } from "../print.ts";

export interface StationPicture {
  readonly phase: Phase | "later" | "open";
  /** How far it has cooked, or is from burning once ready: 0 to 100. */
  readonly progress: number;
  /** Milliseconds: bubbles, steam, smoke. */
  readonly t: number;
  /** What is left at the till, or lies about where one cleans: 0 to 1. */
  readonly share?: number;
}

/** Size of every station, in units, above its origin: the middle of its lower edge. */
export const STATION_BOX = { left: -62, top: -170, right: 62, bottom: 10 } as const;

/** Moving: paint again while something cooks, is ready or burnt. */
export function paintStation(ctx: Context, _id: StationId, { phase }: StationPicture): void {
  printed(ctx, round(-50, -90, 100, 90, 10), phase === "burnt" ? "smoke" : "steel");
}
