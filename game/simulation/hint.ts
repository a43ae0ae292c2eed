import { actAt } from "./acts.ts";
import { whoIsAt } from "./colleagues.ts";
import { missingItems } from "./orders.ts";
import type { Sentence } from "./sentences.ts";
import type { State } from "./state.ts";

/** The next thing to try, while the stall is being learned; nothing once the parade is there. */
export function hintFor(state: State): Sentence | undefined {
  const key = hintKey(state);
  return key && { key: `fair.hint.${key}` };
}

function hintKey(state: State) {
  if (state.over) return undefined;
  if (state.paused) return "resume";
  if (state.chosen?.kind === "situation" && state.pace !== "brisk") return "answer";
  if (actAt(state.tick) !== "opening") return undefined;
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
  if (!missing.includes("fries")) return "drinks";
  if (whoIsAt(state, "fryer") || stations.fryer.phase === "cooking") return "cooking";
  return stations.fryer.phase === "ready" ? "take" : "load";
}
