import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoggedAction, replay, type RoundLog } from "./log.ts";
import { goldenLogs } from "./testing/golden.ts";
import { readLog } from "./read_log.ts";
import { openRound, passIn, pressIn, type Round } from "./round.ts";
import { PACES, RULES_VERSION } from "./rules.ts";
import { OPTION_IDS, SITUATION_IDS } from "./situations/types.ts";
import { inputs, seeds } from "./testing/arbitrary.ts";
import { careful, playRound } from "./testing/bots.ts";

/**
 * What the golden logs lead to, rules by rules: rounds in which every answer is given once. If this fails, what players see has changed for the
 * same presses: raise RULES_VERSION and add a line; never change one.
 */
const GOLDEN: Readonly<Record<string, string>> = {
  "kermesse-1": "235cdadef97aa6a980fe659e42630d890a8dd8ccda5fb2fc69011476cdb6235d",
};

function read(sent: unknown): RoundLog {
  const answer = readLog(sent);
  if (!answer.ok) throw new Error(answer.fault);
  return answer.log;
}

const sentAndRead = (log: RoundLog) => read(JSON.parse(JSON.stringify(log)));

describe("a log", () => {
  it("tells the same round again, after its way through JSON too", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...PACES), inputs, (seed, pace, list) => {
        let round = openRound(seed, pace);
        for (const input of [...list, { do: "end" } as const]) {
          round = input.do === "tick" ? passIn(round, 1) : pressIn(round, input);
        }
        const again = replay(sentAndRead(round.log), seed);
        expect(again).toEqual({ ok: true, state: round.state, events: round.events });
      }),
      { numRuns: 40 },
    );
  });

  it("goes on from a state that was put away as JSON", () => {
    const round = playRound(11, careful);
    const half = round.log.presses.findIndex(({ at }) => at > 1200);
    let through = openRound(11, "normal");
    for (const [index, { at, ...press }] of round.log.presses.entries()) {
      through = passIn(through, at - through.state.tick);
      if (index === half) through = JSON.parse(JSON.stringify(through)) as Round;
      through = pressIn(through, press as LoggedAction);
    }
    expect(passIn(through, 2400).state).toEqual(round.state);
  });

  it("leads to what it always led to under its rules", () => {
    const hash = createHash("sha256");
    const answered = new Set<string>();
    for (const log of goldenLogs()) {
      const again = replay(log);
      if (!again.ok) throw new Error(again.fault);
      hash.update(JSON.stringify([again.state, again.events]));
      for (const event of again.events) {
        if (event.type === "answered") answered.add(`${event.id}.${event.option}`);
      }
    }
    expect(answered.size).toBe(SITUATION_IDS.length * OPTION_IDS.length);
    expect(hash.digest("hex")).toBe(GOLDEN[RULES_VERSION]);
  });

  it("is finished for a player who went away at the end of a round with a clock", () => {
    const { log, state } = playRound(5, careful);
    const early = { ...log, presses: log.presses.filter(({ at }) => at < 2000) };
    const again = replay(early);
    expect(again.ok && again.state.tick).toBe(state.tick);
  });
});
