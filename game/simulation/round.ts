import type { Action } from "./actions.ts";
import type { FairEvent } from "./events.ts";
import type { PlayedUntil, RoundLog } from "./log.ts";
import { type Pace, RULES_VERSION } from "./rules.ts";
import type { State } from "./state.ts";
import { openFair, pass, step } from "./step.ts";
import { timeStands } from "./tick.ts";

/** A round being played: the fair, everything that happened, and the log that tells it again. */
export interface Round {
  readonly log: RoundLog;
  readonly state: State;
  readonly events: readonly FairEvent[];
  /** What the last press or passing of time brought. */
  readonly latest: readonly FairEvent[];
}

/** @param seed a 32-bit integer */
export function openRound(seed: number, pace: Pace): Round {
  const { state, events } = openFair(seed, pace);
  return { log: { rules: RULES_VERSION, seed, pace, presses: [] }, state, events, latest: events };
}

/** A round to go on with where its log was left. */
export function resumeRound(log: RoundLog, { state, events, latest }: PlayedUntil): Round {
  return { log, state, events, latest };
}

/** A press, answered at once and written into the log. */
export function pressIn(round: Round, action: Action): Round {
  if (round.state.over) return round;
  const { state, events } = step(round.state, action);
  const presses = [...round.log.presses, { at: round.state.tick, ...action }];
  return after({ ...round, log: { ...round.log, presses } }, state, events);
}

/** So many ticks, or fewer where time stands still. */
export function passIn(round: Round, ticks: number): Round {
  const { state, events } = pass(round.state, ticks);
  return after(round, state, events);
}

/**
 * A press and all it takes, until the player's hands are free again: how the text version plays,
 * at the calm pace.
 */
export function pressAndFinish(round: Round, action: Action): Round {
  return finishIn(pressIn(round, action));
}

/** All that the thing in hand still takes, unless time stands still before. */
export function finishIn(round: Round): Round {
  let played = round;
  const latest = [...round.latest];
  while (played.state.busy && !timeStands(played.state)) {
    played = passIn(played, 1);
    latest.push(...played.latest);
  }
  return { ...played, latest };
}

/**
 * The round as it goes on in words: calm, and with free hands. What changes for that is written into
 * the log.
 */
export function inWords(round: Round): Round {
  const calm = round.state.pace === "calm" ? round : pressIn(round, { do: "pace", pace: "calm" });
  return finishIn(calm.state.paused ? pressIn(calm, { do: "resume" }) : calm);
}

function after(round: Round, state: State, latest: readonly FairEvent[]): Round {
  if (latest.length === 0) return { ...round, state, latest };
  return { ...round, state, events: [...round.events, ...latest], latest };
}
