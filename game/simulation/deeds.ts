import { type Deed, isPossible, refusal, waiting } from "./actions.ts";
import { isTired, takeOut } from "./colleagues.ts";
import type { Happening, Slip } from "./events.ts";
import { substituteOrder } from "./orders.ts";
import { moodOf, type Person } from "./people.ts";
import { CHANGE_ROOM, COST, RESTED_FROM } from "./rules.ts";
import { faceOf, leaveWith, servingOf } from "./serving.ts";
import { optionOf, SITUATION_BY_ID } from "./situations/index.ts";
import type { SituationId } from "./situations/types.ts";
import { callAway, patient } from "./situations/effects.ts";
import { type Draft, has, isRaining, type State } from "./state.ts";
import { EMPTY, enter, isKitchen, type StationId } from "./stations.ts";

type Tell = (event: Happening) => void;

/** Takes something in hand, or says why not. */
export function beginDeed(draft: Draft, deed: Deed, tell: Tell): void {
  const why = refusal(draft, deed);
  // A planned answer was kept for the player when it was given.
  const kept = deed.do === "answer" && why === "already" &&
    isPossible(draft, deed.situation, deed.option);
  if (why && !kept) {
    if (deed.do === "answer") hold(draft, deed.situation, false);
    tell({ type: "refused", action: deed, why });
    return;
  }
  const ticks = ticksOf(draft, deed);
  if (deed.do === "serve") {
    for (const item of waiting(draft, deed.person)!.order) draft.stock[item]--;
  }
  if (deed.do === "answer") {
    hold(draft, deed.situation, true);
    const { calls } = optionOf(deed.situation, deed.option);
    if (calls) callAway(draft, calls.colleague, calls.ticks);
  }
  draft.busy = { action: deed, takes: ticks, left: ticks };
  tell({ type: "started", action: deed, ticks });
}

/** What a deed takes as things are now, in ticks. */
export function ticksOf(state: State, deed: Deed): number {
  switch (deed.do) {
    case "serve":
      return servingOf(state, waiting(state, deed.person)!).ticks;
    case "answer":
      return optionOf(deed.situation, deed.option).ticks;
    case "work":
      return workTicks(state, deed.station);
    default:
      return COST[deed.do];
  }
}

function workTicks(state: State, id: StationId): number {
  if (id === "till") return COST.change;
  if (!isKitchen(id)) return COST.clean;
  const { phase } = state.stations[id];
  return phase === "ready" ? COST.take : phase === "burnt" ? COST.scrape : COST.load;
}

/** Keeps a situation for the player, or lets it run on. */
export function hold(draft: Draft, id: SituationId, taken: boolean): void {
  draft.situations = draft.situations.map((one) => one.id === id ? { ...one, taken } : one);
}

/** What a deed brings about once it is done. */
export function completeDeed(draft: Draft, deed: Deed, tell: Tell): void {
  switch (deed.do) {
    case "serve":
      return serve(draft, deed.person, tell);
    case "greet": {
      const person = waiting(draft, deed.person)!;
      tell({ type: "greeted", person, before: moodOf(person), waiting: draft.queue.length });
      return replace(draft, { ...patient(person, 110), greeted: true });
    }
    case "offer": {
      const person = waiting(draft, deed.person)!;
      const instead = substituteOrder(person.order, draft.stock);
      if (!instead) return tell({ type: "refused", action: deed, why: "notReady" });
      tell({ type: "offered", person, instead });
      return replace(draft, { ...patient(person, -20), order: instead, offered: true });
    }
    case "work":
      return work(draft, deed.station, tell);
    case "assign": {
      const colleague = draft.colleagues[deed.colleague];
      tell({
        type: "assigned",
        colleague: deed.colleague,
        from: colleague.post,
        to: deed.post,
        tired: isTired(colleague),
        waiting: draft.queue.length,
      });
      const rested = colleague.post === "rest" && colleague.energy >= RESTED_FROM;
      draft.colleagues[deed.colleague] = {
        ...colleague,
        post: deed.post,
        work: 0,
        steady: colleague.steady || rested,
      };
      return;
    }
    case "answer":
      return answer(draft, deed, tell);
  }
}

function serve(draft: Draft, id: number, tell: Tell): void {
  const person = waiting(draft, id)!;
  const slips: readonly Slip[] = servingOf(draft, person).slips;
  if (person.pays === "note" && draft.change > 0 && !has(draft, "tillKit")) draft.change--;
  draft.dirt++;
  const mood = faceOf(person, slips);
  draft.queue = draft.queue.filter((one) => one.id !== id);
  tell({ type: "served", person, mood, points: leaveWith(draft, mood), slips });
}

function work(draft: Draft, id: StationId, tell: Tell): void {
  if (id === "till") {
    draft.change = Math.min(CHANGE_ROOM, draft.change + 6);
    return tell({ type: "changePrepared", by: "player", waiting: draft.queue.length });
  }
  if (!isKitchen(id)) {
    tell({ type: "cleaned", by: "player", dirt: draft.dirt });
    draft.dirt = 0;
    return;
  }
  switch (draft.stations[id].phase) {
    case "empty":
      draft.stations[id] = enter("cooking");
      return tell({ type: "loaded", station: id, by: "player" });
    case "ready":
      return tell({ type: "taken", station: id, by: "player", count: takeOut(draft, id) });
    case "burnt":
      draft.stations[id] = EMPTY;
      return tell({ type: "scraped", station: id, by: "player" });
    default:
      // It went out of use meanwhile.
      return tell({ type: "refused", action: { do: "work", station: id }, why: "closed" });
  }
}

function answer(draft: Draft, deed: Deed & { do: "answer" }, tell: Tell): void {
  const option = optionOf(deed.situation, deed.option);
  const { figure } = draft.situations.find((one) => one.id === deed.situation)!;
  draft.situations = draft.situations.filter((one) => one.id !== deed.situation);
  draft.answered[deed.situation] = option.level;
  option.effect(draft);
  const mood = !SITUATION_BY_ID[deed.situation].guest ? null : option.level === 1 ? "fine" : "glad";
  tell({
    type: "answered",
    id: deed.situation,
    option: option.id,
    figure,
    mood,
    points: mood ? leaveWith(draft, mood) : 0,
    ticks: option.ticks,
    waiting: draft.queue.length,
    raining: isRaining(draft),
  });
}

function replace(draft: Draft, person: Person): void {
  draft.queue = draft.queue.map((one) => one.id === person.id ? person : one);
}
