import { actAt } from "./acts.ts";
import { beginDeed, completeDeed } from "./deeds.ts";
import { takesTime } from "./actions.ts";
import { type Colleague, colleaguesWork, playerIsAt, takeOut, whoIsAt } from "./colleagues.ts";
import type { Happening } from "./events.ts";
import { isFamily, type Mood } from "./people.ts";
import {
  CLOSING_AT,
  GIANT_AT,
  GIANT_LEAVES_AT,
  OIL_OFF_AT,
  PATIENCE,
  POINTS,
  QUEUE_ROOM,
} from "./rules.ts";
import { leaveWithout, showFace } from "./serving.ts";
import { SITUATION_BY_ID } from "./situations/index.ts";
import { type Draft, has, isRaining, type State } from "./state.ts";
import { enter, KITCHEN, type KitchenId, stationAfterTick } from "./stations.ts";

type Tell = (event: Happening) => void;

/**
 * Whether time stands still: at a pause, after the end, at the calm pace while nothing is in hand,
 * and while the player reads a situation, except at the brisk pace.
 */
export function timeStands(state: State): boolean {
  if (state.over || state.paused) return true;
  if (state.pace === "calm" && !state.busy) return true;
  return state.pace !== "brisk" && state.chosen?.kind === "situation";
}

/** A tenth of a second of the fair. The caller has asked {@link timeStands}. */
export function passTick(draft: Draft, tell: Tell): void {
  let happened = false;
  const tellAll: Tell = (event) => {
    happened ||= concernsPlayer(draft, event);
    tell(event);
  };
  draft.tick++;
  passWeatherAndActs(draft, tellAll);
  cook(draft, tellAll);
  colleaguesWork(draft, tellAll);
  losePatience(draft, tellAll);
  passSituations(draft, tellAll);
  come(draft, tellAll);
  proceed(draft, happened, tellAll);
  forgetChosen(draft);
  if (draft.tick >= CLOSING_AT) close(draft, tell);
}

/** Whether somebody who waits for something better to do would look up. */
function concernsPlayer(draft: Draft, event: Happening): boolean {
  if (event.type === "ready" || event.type === "burnt") return !whoIsAt(draft, event.station);
  return ["arrived", "situation", "taken", "tired", "act"].includes(event.type);
}

/** The stall closes: faces first. */
export function close(draft: Draft, tell: Tell): void {
  for (const person of draft.queue) {
    tell({ type: "left", person, points: leaveWithout(draft, POINTS.left) });
  }
  draft.queue = [];
  draft.situations = [];
  draft.plans = [];
  draft.busy = null;
  draft.chosen = null;
  draft.over = true;
  const samir = colleagueFace(draft.colleagues.samir);
  const lotte = colleagueFace(draft.colleagues.lotte);
  showFace(draft, samir);
  showFace(draft, lotte);
  tell({ type: "closed", samir, lotte, points: draft.points });
}

/** How a colleague goes home: rested, and with something learned. */
function colleagueFace({ energy, steady, skill }: Colleague): Mood {
  if (skill === 1) return energy < 400 ? "cross" : "restless";
  if (steady || energy >= 500) return "glad";
  if (energy >= 250) return "fine";
  return energy >= 80 ? "restless" : "cross";
}

function passWeatherAndActs(draft: Draft, tell: Tell): void {
  if (actAt(draft.tick) !== actAt(draft.tick - 1)) tell({ type: "act", act: actAt(draft.tick) });
  if (draft.tick === GIANT_AT) tell({ type: "giant", here: true });
  if (draft.tick === GIANT_LEAVES_AT) tell({ type: "giant", here: false });
  if (draft.tick === draft.rainUntil) tell({ type: "rain", falls: false });
  if (draft.tick === OIL_OFF_AT) {
    if (draft.stations.fryer.phase === "ready") takeOut(draft, "fryer");
    draft.stations.fryer = enter("closed", CLOSING_AT);
    tell({ type: "oilOff" });
  }
}

function cook(draft: Draft, tell: Tell): void {
  for (const id of KITCHEN) {
    const before = draft.stations[id];
    if (before.phase === "ready" && isInHand(draft, id)) continue;
    const after = stationAfterTick(id, before, has(draft, "watch"));
    draft.stations[id] = after;
    if (after.phase === before.phase) continue;
    if (after.phase === "ready") tell({ type: "ready", station: id });
    if (after.phase === "burnt") tell({ type: "burnt", station: id });
  }
}

/** What somebody has their hands on does not burn. */
function isInHand(draft: Draft, id: KitchenId): boolean {
  const colleague = whoIsAt(draft, id);
  return playerIsAt(draft, id) || (!!colleague && draft.colleagues[colleague].work > 0);
}

function losePatience(draft: Draft, tell: Tell): void {
  let lost: number = PATIENCE.perTick;
  if (isRaining(draft) && !has(draft, "awning")) lost += PATIENCE.rain;
  if (draft.tick >= GIANT_AT && draft.tick < GIANT_LEAVES_AT) lost += PATIENCE.giant;
  if (has(draft, "queueRule")) lost += PATIENCE.queueRule;
  if (has(draft, "calmWords")) lost += PATIENCE.calmWords;
  const attended = draft.busy && "person" in draft.busy.action ? draft.busy.action.person : 0;
  const stay = [];
  for (const person of draft.queue) {
    const eased = isFamily(person) && has(draft, "meetingPoint") ? PATIENCE.meetingPoint : 0;
    // Even at its best, waiting is waiting.
    const loses = person.id === attended ? 0 : Math.max(1, lost + eased);
    const patience = person.patience - loses;
    if (patience > 0) stay.push({ ...person, patience });
    else {
      tell({
        type: "left",
        person: { ...person, patience: 0 },
        points: leaveWithout(draft, POINTS.left),
      });
    }
  }
  draft.queue = stay;
}

function passSituations(draft: Draft, tell: Tell): void {
  const passing = draft.situations;
  draft.situations = [];
  for (const one of passing) {
    if (one.taken || one.left > 1) {
      draft.situations.push(one.taken ? one : { ...one, left: one.left - 1 });
      continue;
    }
    const situation = SITUATION_BY_ID[one.id];
    situation.missed(draft);
    const points = situation.guest ? leaveWithout(draft, POINTS.missed) : 0;
    tell({ type: "missed", id: one.id, figure: one.figure, points });
  }
  const next = draft.program.situations[draft.begun];
  if (!next || draft.tick < next.at) return;
  draft.begun++;
  const situation = SITUATION_BY_ID[next.id];
  draft.situations.push({ id: next.id, figure: next.figure, left: situation.waits, taken: false });
  const dry = !isRaining(draft);
  situation.begins?.(draft);
  if (dry && isRaining(draft)) tell({ type: "rain", falls: true });
  tell({ type: "situation", id: next.id, figure: next.figure });
}

function come(draft: Draft, tell: Tell): void {
  if (draft.queue.length >= QUEUE_ROOM) return;
  const next = draft.program.arrivals[draft.arrived];
  if (next && draft.tick >= next.at) {
    draft.arrived++;
    draft.queue.push(next.person);
    tell({ type: "arrived", person: next.person });
    return;
  }
  const index = draft.extras.findIndex((one) => draft.tick >= one.from);
  if (index < 0) return;
  const [{ person }] = draft.extras.splice(index, 1) as [State["extras"][number]];
  draft.queue.push(person);
  tell({ type: "arrived", person });
}

/** What the player has in hand goes on; then comes what was planned. */
function proceed(draft: Draft, happened: boolean, tell: Tell): void {
  if (!draft.busy) return;
  const { action, left, takes } = draft.busy;
  if (left > 1 && !(action.do === "wait" && happened)) {
    draft.busy = { action, takes, left: left - 1 };
    return;
  }
  draft.busy = null;
  if (takesTime(action)) completeDeed(draft, action, tell);
  while (!draft.busy && draft.plans.length > 0) {
    const [next, ...later] = draft.plans;
    draft.plans = later;
    if (takesTime(next!)) beginDeed(draft, next!, tell);
  }
}

function forgetChosen(draft: Draft): void {
  const { chosen } = draft;
  if (!chosen) return;
  const there = chosen.kind === "person"
    ? draft.queue.some((person) => person.id === chosen.person)
    : draft.situations.some((one) => one.id === chosen.situation && !one.taken);
  if (!there) draft.chosen = null;
}
