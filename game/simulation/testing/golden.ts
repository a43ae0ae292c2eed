import type { LoggedAction, RoundLog } from "../log.ts";
import type { Pace } from "../rules.ts";
import { RULES_VERSION } from "../rules.ts";
import rounds from "./golden_logs.json" with { type: "json" };

/** What follows the tick and the act of a press, in the order in which it is written down. */
const REST: Readonly<Record<string, readonly string[]>> = {
  serve: ["person"],
  greet: ["person"],
  offer: ["person"],
  work: ["station"],
  assign: ["colleague", "post"],
  answer: ["situation", "option"],
  wait: [],
};

/** Rounds that were played once, by many hands, and must always end the same. */
export function goldenLogs(): RoundLog[] {
  return rounds.map(({ seed, pace, presses }) => ({
    rules: RULES_VERSION,
    seed,
    pace: pace as Pace,
    presses: presses.split(", ").map(readPress),
  }));
}

/** "812 answer lostChild two" */
function readPress(written: string): LoggedAction {
  const [at, act, ...rest] = written.split(" ") as [string, string, ...string[]];
  const fields = REST[act]!.map((name, index) =>
    [name, name === "person" ? Number(rest[index]) : rest[index]] as const
  );
  return { at: Number(at), do: act, ...Object.fromEntries(fields) } as unknown as LoggedAction;
}
