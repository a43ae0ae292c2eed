import type { Action } from "./actions.ts";
import type { FairEvent } from "./events.ts";
import { type Pace, RULES_VERSION } from "./rules.ts";
import type { State } from "./state.ts";
import { openFair, pass, type Step, step } from "./step.ts";

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

/** What a log says, once replayed. */
type Replay =
  | { readonly ok: true; readonly state: State; readonly events: readonly FairEvent[] }
  | NotPlayed;

interface NotPlayed {
  readonly ok: false;
  readonly fault: LogFault;
  readonly press?: number;
}

/** A replay that may end before the stall closes. */
export interface PlayedUntil {
  readonly ok: true;
  readonly state: State;
  readonly events: readonly FairEvent[];
  /** What came with the last press and since. */
  readonly latest: readonly FairEvent[];
}

/**
 * Plays a log again from its seed to the closing of the stall.
 *
 * @param seed the seed handed out for this round; left out, the log's own is taken
 */
export function replay(log: RoundLog, seed: number = log.seed): Replay {
  const played = replayUntil(log, Infinity, seed);
  if (!played.ok) return played;
  const { ok, state, events } = played;
  return state.over ? { ok, state, events } : { ok: false, fault: "unfinished" };
}

/**
 * Plays a log again up to a tick, the stall still being open.
 *
 * @param until how far it was played, in ticks since the opening; `Infinity` for as far as time
 *   passes by itself
 */
export function replayUntil(
  log: RoundLog,
  until: number,
  seed: number = log.seed,
): PlayedUntil | NotPlayed {
  if (log.rules !== RULES_VERSION) return { ok: false, fault: "otherRules" };
  if (log.seed !== seed) return { ok: false, fault: "otherSeed" };
  if (log.presses.length > MOST_PRESSES) return { ok: false, fault: "tooLong" };
  const opened = openFair(seed, log.pace);
  const events = [...opened.events];
  let state = opened.state;
  let lastPress = 0;
  const follow = (next: Step) => {
    state = next.state;
    events.push(...next.events);
  };
  for (const [press, { at, ...action }] of log.presses.entries()) {
    if (at < state.tick) return { ok: false, fault: "disordered", press };
    if (at > state.tick) follow(pass(state, at - state.tick));
    if (state.tick !== at || state.over) return { ok: false, fault: "outOfTime", press };
    lastPress = events.length;
    follow(step(state, action as Action));
  }
  follow(pass(state, until - state.tick));
  return { ok: true, state, events, latest: events.slice(lastPress) };
}
