import type { Action } from "./actions.ts";
import type { FairEvent } from "./events.ts";
import { type Pace, PACES, RULES_VERSION } from "./rules.ts";
import type { State } from "./state.ts";
import { openFair, pass, step } from "./step.ts";
import { timeStands } from "./tick.ts";

/** A press, and the tick at which it was. */
export type LoggedAction = Action & { readonly at: number };

/** All that is needed to see a round again: whoever replays it gets the same fair. */
export interface RoundLog {
  /** The rules it was played under. */
  readonly rules: string;
  /** A 32-bit integer, drawn by the server. */
  readonly seed: number;
  /** The pace at the opening. */
  readonly pace: Pace;
  readonly presses: readonly LoggedAction[];
}

/** Two presses a tick all round long: more than anyone can do. */
export const MOST_PRESSES = 4800;

/** Why a log is not a round that was played. */
export type LogFault =
  /** Played under other rules than these. */
  | "otherRules"
  /** Another fair than the one that was handed out. */
  | "otherSeed"
  | "tooLong"
  /** A press lies before the one it follows. */
  | "disordered"
  /** Time stood still, or was over, before the press. */
  | "outOfTime"
  /** The stall never closed. */
  | "unfinished";

/** The calmest pace a round was played at, to compare like with like. */
export function paceOf({ pace, presses }: RoundLog): Pace {
  const paces = [pace, ...presses.flatMap((press) => press.do === "pace" ? press.pace : [])];
  return PACES.find((one) => paces.includes(one))!;
}

/** What a log says, once replayed. */
export type Replay =
  | { readonly ok: true; readonly state: State; readonly events: readonly FairEvent[] }
  | { readonly ok: false; readonly fault: LogFault; readonly press?: number };

/**
 * Plays a log again from its seed to the closing of the stall.
 *
 * @param seed the seed handed out for this round; left out, the log's own is taken
 */
export function replay(log: RoundLog, seed: number = log.seed): Replay {
  if (log.rules !== RULES_VERSION) return { ok: false, fault: "otherRules" };
  if (log.seed !== seed) return { ok: false, fault: "otherSeed" };
  if (log.presses.length > MOST_PRESSES) return { ok: false, fault: "tooLong" };
  const opened = openFair(seed, log.pace);
  const events = [...opened.events];
  let state = opened.state;
  for (const [press, { at, ...action }] of log.presses.entries()) {
    if (at < state.tick) return { ok: false, fault: "disordered", press };
    if (at > state.tick) {
      const passed = pass(state, at - state.tick);
      events.push(...passed.events);
      state = passed.state;
    }
    if (state.tick !== at || state.over) return { ok: false, fault: "outOfTime", press };
    const pressed = step(state, action as Action);
    events.push(...pressed.events);
    state = pressed.state;
  }
  if (!state.over && !timeStands(state)) {
    const rest = pass(state, Number.MAX_SAFE_INTEGER);
    events.push(...rest.events);
    state = rest.state;
  }
  return state.over ? { ok: true, state, events } : { ok: false, fault: "unfinished" };
}
