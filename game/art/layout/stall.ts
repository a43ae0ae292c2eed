import { type Item, ITEMS } from "../../simulation/orders.ts";
import { type StationId, STATIONS } from "../../simulation/stations.ts";
import { SHELTER_WIDTH } from "../stall/shelter.ts";
import type { Plan } from "./plan.ts";
import type { FairLayout } from "./types.ts";

/** The stations on the bench, what to press for each, and where the team stands behind them. */
export function benchOf(plan: Plan): Pick<FairLayout, "stations" | "stationAreas" | "team"> {
  const { upright, across, benchTop, bottom, spot, area } = plan;
  const cell = cellOf(plan);
  const floor = floorOf(plan);
  // Upright, whoever is at a station stands behind it; in a wide picture there is room beside it.
  const beside = upright ? 0 : cell * 0.36;
  const team = (aside: number) => ({
    ...byStation((index) => spot(stationX(plan, index) + beside + aside, floor)),
    rest: spot(across - (upright ? 46 : 60) + aside, floor - 16),
    watch: spot(cell + aside, floor - 12),
    counter: spot(cell * (upright ? 3.2 : 3.03) + aside * 2, floor - (upright ? 38 : 14)),
  });
  return {
    stations: byStation((index) => spot(stationX(plan, index), benchTop + 6)),
    stationAreas: byStation((index) =>
      area(cell * index, benchTop - 112, cell, 112 + Math.min(82, bottom - benchTop))
    ),
    team: { samir: team(10), lotte: team(-8), player: team(0) },
  };
}

/** The piles on the counter. */
export function stockOf({ upright, across, counterTop, spot }: Plan): FairLayout["stock"] {
  const apart = upright ? 158 : 230;
  return Object.fromEntries(
    ITEMS.map((item, index) => [
      item,
      spot(across * 0.57 + (index - 1) * apart, counterTop + 14),
    ]),
  ) as Record<Item, FairLayout["stock"][Item]>;
}

/** What helps somebody, where it stands or hangs: in the stall, on its counter, before it. */
export function aidsOf(plan: Plan): FairLayout["aids"] {
  const { upright, across, awningTip, horizon, counterTop, benchTop, low, spot } = plan;
  return {
    pictures: spot(across * 0.5, awningTip - 6),
    board: spot(across * 0.5, awningTip - 6),
    signs: spot(52, awningTip + 44),
    lowSide: spot(15 + low / 2, counterTop + 62),
    allergens: spot(across * 0.31, counterTop + 15, 0.9),
    queueRule: spot(upright ? across * 0.5 : across - 300, horizon + (upright ? 128 : 88), 0.86),
    drinkLine: spot(across - (upright ? 62 : 176), horizon + (upright ? 74 : 52), 0.8),
    tillKit: spot(stationX(plan, 3) + 58, benchTop + 8),
    roles: spot(across - 52, awningTip + 44),
    awning: spot(across / 2, awningTip - 14, across / SHELTER_WIDTH),
    watch: spot(cellOf(plan) * (upright ? 1 : 0.99), counterTop + (upright ? 108 : 74)),
    calmWords: spot(across * 0.945 - 14, counterTop + 15, 0.9),
    meetingPoint: spot(upright ? 62 : 176, horizon + (upright ? 84 : 58), 0.74),
    helper: spot(across - (upright ? 76 : 120), floorOf(plan) - 20),
  };
}

/** The width of the bench that each station has. */
function cellOf({ across }: Plan): number {
  return across / STATIONS.length;
}

/** Where the team's feet are. */
function floorOf({ benchTop, measures }: Plan): number {
  return benchTop - measures.floor;
}

function stationX(plan: Plan, index: number): number {
  return cellOf(plan) * (index + (plan.upright ? 0.5 : 0.34));
}

function byStation<T>(of: (index: number) => T): Record<StationId, T> {
  return Object.fromEntries(STATIONS.map((id, index) => [id, of(index)])) as Record<StationId, T>;
}
