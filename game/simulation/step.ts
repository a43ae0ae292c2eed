import { type Action, type Refusal, refusal, takesTime } from "./actions.ts";
import { colleaguesAtStart } from "./colleagues.ts";
import { beginDeed, hold } from "./deeds.ts";
import type { FairEvent, Happening } from "./events.ts";
import { drawProgram } from "./program.ts";
import { CHANGE_AT_START, type Pace, PLANS_ROOM } from "./rules.ts";
import { type Draft, draftOf, type State } from "./state.ts";
import { EMPTY } from "./stations.ts";
import { close, passTick, timeStands } from "./tick.ts";

/** A tenth of a second, or a press. */
export type Input = Action | { readonly do: "tick" };

/** What a step leads to, and what happened on the way. */
export interface Step {
  readonly state: State;
  readonly events: readonly FairEvent[];
}

/**
 * Opens the stall: one person waits, and one portion of fries is ready.
 *
 * @param seed a 32-bit integer; the same one always gives the same fair
 */
export function openFair(seed: number, pace: Pace): Step {
  const program = drawProgram(seed);
  const person = program.arrivals[0]!.person;
  const state: State = {
    program,
    pace,
    paused: false,
    over: false,
    tick: 0,
    queue: [person],
    extras: [],
    arrived: 1,
    begun: 0,
    befriended: 0,
    situations: [],
    chosen: null,
    busy: null,
    plans: [],
    stations: { fryer: EMPTY, iron: EMPTY, drinks: EMPTY, till: EMPTY, cleaning: EMPTY },
    stock: { fries: 1, waffle: 0, drink: 0 },
    change: CHANGE_AT_START,
    dirt: 0,
    colleagues: colleaguesAtStart(),
    aids: [],
    rainUntil: 0,
    faces: { glad: 0, fine: 0, restless: 0, cross: 0, left: 0 },
    answered: {},
    points: 0,
    served: 0,
  };
  return {
    state,
    events: [{ type: "act", act: "opening", at: 0 }, { type: "arrived", person, at: 0 }],
  };
}

/**
 * What follows from one input. A press is answered at once and takes no time by itself; a tick
 * passes a tenth of a second, or nothing where time stands still (`timeStands`): then the very
 * same state comes back.
 */
export function step(state: State, input: Input): Step {
  if (input.do === "tick") return pass(state, 1);
  const draft = draftOf(state);
  const events: FairEvent[] = [];
  press(draft, input, (event) => events.push({ ...event, at: draft.tick }));
  return { state: draft, events };
}

/** Up to so many ticks at once; stops where time stands still. */
export function pass(state: State, ticks: number): Step {
  if (ticks < 1 || timeStands(state)) return { state, events: [] };
  const draft = draftOf(state);
  const events: FairEvent[] = [];
  const tell = (event: Happening) => events.push({ ...event, at: draft.tick });
  for (let passed = 0; passed < ticks && !timeStands(draft); passed++) passTick(draft, tell);
  return { state: draft, events };
}

function press(draft: Draft, action: Action, tell: (event: Happening) => void): void {
  const refuse = (why: Refusal) => tell({ type: "refused", action, why });
  if (takesTime(action)) {
    if (draft.chosen?.kind === "situation") draft.chosen = null;
    if (!draft.busy) return beginDeed(draft, action, tell);
    if (draft.over) return refuse("over");
    // Waiting is what one does for want of something better.
    if (draft.busy.action.do === "wait") {
      const why = refusal(draft, action);
      if (why) return refuse(why);
      draft.busy = null;
      return beginDeed(draft, action, tell);
    }
    if (draft.plans.length >= PLANS_ROOM) return refuse("handsFull");
    if (action.do === "answer") {
      const why = refusal(draft, action);
      if (why) return refuse(why);
      hold(draft, action.situation, true);
    }
    draft.plans.push(action);
    return tell({ type: "planned", action });
  }
  const why = refusal(draft, action);
  if (why) return refuse(why);
  switch (action.do) {
    case "choose":
      draft.chosen = { kind: "person", person: action.person };
      return;
    case "look":
      draft.chosen = { kind: "situation", situation: action.situation };
      return;
    case "lookAway":
      draft.chosen = null;
      return;
    case "pause":
      draft.paused = true;
      return tell({ type: "paused" });
    case "resume":
      draft.paused = false;
      return tell({ type: "resumed" });
    case "pace":
      draft.pace = action.pace;
      return tell({ type: "pace", pace: action.pace });
    case "end":
      return close(draft, tell);
  }
}
