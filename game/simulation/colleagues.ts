import type { Happening } from "./events.ts";
import { COST, COUNTER_ROOM, DIRTY, ENERGY_FULL, TIRED_BELOW } from "./rules.ts";
import { type Draft, has, type State } from "./state.ts";
import {
  EMPTY,
  enter,
  isKitchen,
  type KitchenId,
  MAKES,
  OPENS_AT,
  type StationId,
} from "./stations.ts";

/** Who runs the stall with the player. */
export const COLLEAGUES = ["samir", "lotte"] as const;
/** Samir or Lotte. */
export type ColleagueId = (typeof COLLEAGUES)[number];

/** Where a colleague is: at a station, at rest, looking on, or called away by the player. */
export type Post = StationId | "rest" | "watch";

/** How a colleague is at one moment. */
export interface Colleague {
  readonly post: Post;
  /** Up to {@link ENERGY_FULL}. */
  readonly energy: number;
  /** 1 to 4: how well they know the stall. */
  readonly skill: number;
  /** They were given room, and it shows: a little faster. */
  readonly steady: boolean;
  /** Work left on what their hands are at, in work units; 0 between two things. */
  readonly work: number;
  /** Ticks for which the player has called them away. */
  readonly away: number;
}

/** Both, as the stall opens. */
export function colleaguesAtStart(): Record<ColleagueId, Colleague> {
  const alike = { energy: ENERGY_FULL, steady: false, work: 0, away: 0 };
  return {
    samir: { ...alike, post: "drinks", skill: 4 },
    lotte: { ...alike, post: "watch", skill: 1 },
  };
}

/** Work units a colleague does in one tick; the player does ten. */
function speedOf({ energy, skill, steady }: Colleague): number {
  const rested = (steady ? 3 : 0) + 2 + skill * 2;
  return energy < TIRED_BELOW ? rested >> 1 : rested;
}

/** Whether they work half as fast, until they rest. */
export function isTired(colleague: Colleague): boolean {
  return colleague.energy < TIRED_BELOW;
}

/** One tick of everything the colleagues do. */
export function colleaguesWork(draft: Draft, tell: (event: Happening) => void): void {
  for (const id of COLLEAGUES) {
    const before = draft.colleagues[id];
    if (before.away > 0) {
      draft.colleagues[id] = { ...before, away: before.away - 1 };
      continue;
    }
    const { post } = before;
    if (post === "rest" || post === "watch") {
      rest(draft, id, post === "rest" ? 5 : 2);
      continue;
    }
    const worked = isKitchen(post) ? cook(draft, id, post, tell) : keep(draft, id, post, tell);
    const now = draft.colleagues[id];
    const energy = Math.max(0, now.energy - effort(draft, worked));
    draft.colleagues[id] = { ...now, energy };
    if (!isTired(now) && isTired(draft.colleagues[id])) tell({ type: "tired", colleague: id });
  }
}

/** What a tick at a post takes: hands at work more than a crowd looked at, and half with roles. */
function effort(draft: Draft, worked: boolean): number {
  if (worked) return has(draft, "roles") ? 1 : 2;
  return draft.tick % 2 === 0 && draft.queue.length > 0 && !has(draft, "roles") ? 1 : 0;
}

/** Rest gives strength back; looking on too, more slowly. */
function rest(draft: Draft, id: ColleagueId, strength: number): void {
  const colleague = draft.colleagues[id];
  draft.colleagues[id] = {
    ...colleague,
    energy: Math.min(ENERGY_FULL, colleague.energy + strength),
  };
}

function cook(
  draft: Draft,
  id: ColleagueId,
  post: KitchenId,
  tell: (event: Happening) => void,
): boolean {
  const station = draft.stations[post];
  const { item, batch } = MAKES[post];
  if (draft.tick < OPENS_AT[post] || playerIsAt(draft, post)) return putDown(draft, id);
  const wanted = station.phase === "ready"
    ? draft.stock[item] < COUNTER_ROOM && COST.take
    : station.phase === "burnt"
    ? COST.scrape
    : station.phase === "empty" && draft.stock[item] <= COUNTER_ROOM - batch && COST.load;
  if (!wanted) return putDown(draft, id);
  if (!workOn(draft, id, wanted)) return true;
  switch (station.phase) {
    case "ready": {
      const count = takeOut(draft, post);
      tell({ type: "taken", station: post, by: id, count });
      break;
    }
    case "burnt":
      draft.stations[post] = EMPTY;
      tell({ type: "scraped", station: post, by: id });
      break;
    default:
      draft.stations[post] = enter("cooking");
      tell({ type: "loaded", station: post, by: id });
  }
  return true;
}

/** Till and cleaning: at the till one is busy whenever there is a queue. */
function keep(
  draft: Draft,
  id: ColleagueId,
  post: StationId,
  tell: (event: Happening) => void,
): boolean {
  if (draft.tick < OPENS_AT[post] || playerIsAt(draft, post)) return putDown(draft, id);
  if (post === "till") {
    if (draft.change > 2) {
      putDown(draft, id);
      return draft.queue.length > 0 && draft.tick % 2 === 0;
    }
    if (workOn(draft, id, COST.change)) {
      draft.change += 5;
      tell({ type: "changePrepared", by: id, waiting: draft.queue.length });
    }
    return true;
  }
  if (draft.dirt * 2 < DIRTY) return putDown(draft, id);
  if (workOn(draft, id, COST.clean)) {
    tell({ type: "cleaned", by: id, dirt: draft.dirt });
    draft.dirt = 0;
  }
  return true;
}

/** @param ticks what the player would need for it @returns whether it is done */
function workOn(draft: Draft, id: ColleagueId, ticks: number): boolean {
  const colleague = draft.colleagues[id];
  const left = (colleague.work || ticks * 10) - speedOf(colleague);
  draft.colleagues[id] = { ...colleague, work: Math.max(0, left) };
  return left <= 0;
}

function putDown(draft: Draft, id: ColleagueId): false {
  const colleague = draft.colleagues[id];
  if (colleague.work > 0) draft.colleagues[id] = { ...colleague, work: 0 };
  return false;
}

/** Puts what is ready on the counter, as far as there is room. @returns how much */
export function takeOut(draft: Draft, id: KitchenId): number {
  const { item, batch } = MAKES[id];
  const count = Math.min(batch, COUNTER_ROOM - draft.stock[item]);
  draft.stock[item] += count;
  draft.stations[id] = EMPTY;
  return count;
}

/** Whether the player has their hands on a station. */
export function playerIsAt(state: Pick<State, "busy">, station: StationId): boolean {
  return state.busy?.action.do === "work" && state.busy.action.station === station;
}

/** Who stands at a station right now. */
export function whoIsAt(
  state: Pick<State, "colleagues">,
  station: StationId,
): ColleagueId | undefined {
  return COLLEAGUES.find((id) =>
    state.colleagues[id].post === station && state.colleagues[id].away === 0
  );
}
