import { actAt } from "./acts.ts";
import { whoIsAt } from "./colleagues.ts";
import { missingItems } from "./orders.ts";
import type { Sentence } from "./sentences.ts";
import type { State } from "./state.ts";
import type { KitchenId } from "./stations.ts";

/** How many one has served once the stall is learned. */
const LEARNED = 3;

/** The next thing to try, while the stall is being learned: in the opening, or longer. */
export function hintFor(state: State): Sentence | undefined {
  const key = hintKey(state);
  return key && { key: `fair.hint.${key}` };
}

function hintKey(state: State) {
  if (state.over) return undefined;
  if (state.paused) return "resume";
  if (state.chosen?.kind === "situation" && state.pace !== "brisk") return "answer";
  if (actAt(state.tick) !== "opening" && state.served >= LEARNED) return undefined;
  if (state.situations.some((one) => !one.taken)) return "look";
  if (state.busy) return undefined;
  const { chosen, stations } = state;
  const person = state.queue.find(({ id }) =>
    chosen?.kind === "person" ? id === chosen.person : true
  );
  if (!person) {
    return state.served >= 2 && state.colleagues.lotte.post === "watch" ? "entrust" : undefined;
  }
  const missing = missingItems(person.order, state.stock);
  if (missing.length === 0) return chosen ? "serve" : "choose";
  if (missing.includes("fries")) {
    if (isUnderWay(state, "fryer")) return "cooking";
    return stations.fryer.phase === "ready" ? "take" : "load";
  }
  if (missing.includes("drink")) return "drinks";
  return isUnderWay(state, "iron") ? "cooking" : "waffles";
}

/** Whether somebody sees to it, or it cooks. */
function isUnderWay(state: State, station: KitchenId): boolean {
  return whoIsAt(state, station) !== undefined || state.stations[station].phase === "cooking";
}
