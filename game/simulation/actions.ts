import { type ColleagueId, COLLEAGUES, type Post } from "./colleagues.ts";
import { missingItems, substituteOrder } from "./orders.ts";
import type { Person } from "./people.ts";
import { CHANGE_ROOM, COUNTER_ROOM, type Pace } from "./rules.ts";
import { optionOf } from "./situations/index.ts";
import type { OptionId, SituationId } from "./situations/types.ts";
import type { State } from "./state.ts";
import { isKitchen, MAKES, OPENS_AT, type StationId } from "./stations.ts";

/** What takes time, one thing after the other. */
export type Deed =
  | { readonly do: "serve"; readonly person: number }
  /** A few words with somebody who waits. */
  | { readonly do: "greet"; readonly person: number }
  /** Something that is there instead of what is not. */
  | { readonly do: "offer"; readonly person: number }
  /** What a station needs next: load, take out, scrape; change at the till; a cloth. */
  | { readonly do: "work"; readonly station: StationId }
  | { readonly do: "assign"; readonly colleague: ColleagueId; readonly post: Post }
  | { readonly do: "answer"; readonly situation: SituationId; readonly option: OptionId }
  /** Lets time pass until something happens. */
  | { readonly do: "wait" };

/** What takes no time. */
type Gesture =
  | { readonly do: "choose"; readonly person: number }
  | { readonly do: "look"; readonly situation: SituationId }
  | { readonly do: "lookAway" }
  | { readonly do: "pause" }
  | { readonly do: "resume" }
  | { readonly do: "pace"; readonly pace: Pace }
  /** Closes the stall before its time. */
  | { readonly do: "end" };

/** Everything a player can do: one press each. */
export type Action = Deed | Gesture;

/** Why something can't be done now. */
export type Refusal =
  | "over"
  | "gone"
  | "notReady"
  | "counterFull"
  | "cooking"
  | "closed"
  | "inHand"
  | "needless"
  | "already"
  | "handsFull"
  | "notPossible";

/** Whether doing it lets time pass. */
export function takesTime(action: Action): action is Deed {
  return ["serve", "greet", "offer", "work", "assign", "answer", "wait"].includes(action.do);
}

/** Why an action would change nothing at this moment, or undefined if it can be done. */
export function refusal(state: State, action: Action): Refusal | undefined {
  if (state.over) return "over";
  switch (action.do) {
    case "serve": {
      const person = waiting(state, action.person);
      if (!person) return "gone";
      return missingItems(person.order, state.stock).length > 0 ? "notReady" : undefined;
    }
    case "greet":
      return refuseOnce(waiting(state, action.person), "greeted");
    case "offer": {
      const person = waiting(state, action.person);
      return refuseOnce(person, "offered") ??
        (substituteOrder(person!.order, state.stock) ? undefined : "needless");
    }
    case "work":
      return refuseWork(state, action.station);
    case "assign":
      return refuseAssign(state, action.colleague, action.post);
    case "answer": {
      const open = state.situations.find((one) => one.id === action.situation);
      if (!open) return "gone";
      if (open.taken) return "already";
      return isPossible(state, action.situation, action.option) ? undefined : "notPossible";
    }
    case "choose":
      return waiting(state, action.person) ? undefined : "gone";
    case "look":
      return state.situations.some((one) => one.id === action.situation && !one.taken)
        ? undefined
        : "gone";
    case "lookAway":
      return state.chosen ? undefined : "needless";
    case "pause":
      return state.paused ? "already" : undefined;
    case "resume":
      return state.paused ? undefined : "already";
    case "pace":
      return state.pace === action.pace ? "already" : undefined;
    default:
      return undefined;
  }
}

/** Whether an answer can come to mind: what was prepared opens further ones. */
export function isPossible(
  state: State,
  situation: SituationId,
  option: OptionId,
): boolean {
  const { possible, calls } = optionOf(situation, option);
  if (calls && state.colleagues[calls.colleague].away > 0) return false;
  return possible?.(state) ?? true;
}

/** Who has this id, while they wait. */
export function waiting(state: State, id: number): Person | undefined {
  return state.queue.find((person) => person.id === id);
}

function refuseOnce(
  person: Person | undefined,
  done: "greeted" | "offered",
): Refusal | undefined {
  if (!person) return "gone";
  return person[done] ? "already" : undefined;
}

function refuseWork(state: State, id: StationId): Refusal | undefined {
  if (state.tick < OPENS_AT[id]) return "closed";
  if (COLLEAGUES.some((c) => state.colleagues[c].post === id && state.colleagues[c].work > 0)) {
    return "inHand";
  }
  if (id === "till") return state.change > CHANGE_ROOM - 6 ? "needless" : undefined;
  if (!isKitchen(id)) return state.dirt < 3 ? "needless" : undefined;
  switch (state.stations[id].phase) {
    case "cooking":
      return "cooking";
    case "closed":
      return "closed";
    case "ready":
      return state.stock[MAKES[id].item] >= COUNTER_ROOM ? "counterFull" : undefined;
    default:
      return undefined;
  }
}

function refuseAssign(state: State, id: ColleagueId, post: Post): Refusal | undefined {
  const colleague = state.colleagues[id];
  if (colleague.post === post) return "already";
  if (colleague.away > 0) return "inHand";
  if (post === "rest" || post === "watch") return undefined;
  if (state.tick < OPENS_AT[post]) return "closed";
  return COLLEAGUES.some((other) => state.colleagues[other].post === post) ? "inHand" : undefined;
}
