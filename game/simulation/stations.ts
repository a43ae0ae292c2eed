import type { Item } from "./orders.ts";

/** Where something can be done. */
export const STATIONS = ["fryer", "iron", "drinks", "till", "cleaning"] as const;
/** The name of a station, in the log too. */
export type StationId = (typeof STATIONS)[number];

/** Those of them that make something. */
export const KITCHEN = ["fryer", "iron", "drinks"] as const;
/** The stations that make something. */
export type KitchenId = (typeof KITCHEN)[number];

/** What a kitchen station makes and how long it takes, in ticks. */
export const MAKES: Readonly<
  Record<KitchenId, { item: Item; batch: number; cooks: number; burnsAfter: number }>
> = {
  fryer: { item: "fries", batch: 3, cooks: 75, burnsAfter: 140 },
  iron: { item: "waffle", batch: 2, cooks: 60, burnsAfter: 120 },
  /** Drinks don't burn. */
  drinks: { item: "drink", batch: 3, cooks: 15, burnsAfter: 1_000_000 },
};

/** From which tick on a station is used: one first, then the others. */
export const OPENS_AT: Readonly<Record<StationId, number>> = {
  fryer: 0,
  drinks: 180,
  till: 260,
  cleaning: 340,
  iron: 460,
};

/** What a station can be at. */
export const PHASES = ["empty", "cooking", "ready", "burnt", "closed"] as const;
/** From empty to burnt, or out of use. */
export type Phase = (typeof PHASES)[number];

/** How a station is at one moment. */
export interface Station {
  readonly phase: Phase;
  /** Ticks spent in this phase. */
  readonly since: number;
  /** Ticks after which a closed station can be used again. */
  readonly closedFor: number;
}

/** Nothing is in it. */
export const EMPTY: Station = { phase: "empty", since: 0, closedFor: 0 };

/** Whether it makes something. */
export function isKitchen(id: StationId): id is KitchenId {
  return (KITCHEN as readonly StationId[]).includes(id);
}

/** The station one tick later. @param watched whether everyone knows what to look out for */
export function stationAfterTick(id: KitchenId, station: Station, watched: boolean): Station {
  const since = station.since + 1;
  const { cooks, burnsAfter } = MAKES[id];
  switch (station.phase) {
    case "cooking":
      return since >= cooks ? enter("ready") : { ...station, since };
    case "ready":
      return since >= (watched ? burnsAfter * 2 : burnsAfter)
        ? enter("burnt")
        : { ...station, since };
    case "closed":
      return since >= station.closedFor ? EMPTY : { ...station, since };
    default:
      return station;
  }
}

/** A station at the first tick of a phase. @param closedFor for how many ticks, where it closes */
export function enter(phase: Phase, closedFor = 0): Station {
  return { phase, since: 0, closedFor };
}
