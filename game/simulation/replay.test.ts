import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoggedAction, paceOf, replay, type RoundLog } from "./log.ts";
import { goldenLogs } from "./testing/golden.ts";
import { readLog } from "./read_log.ts";
import { openRound, passIn, pressIn, type Round } from "./round.ts";
import { PACES, RULES_VERSION } from "./rules.ts";
import { OPTION_IDS, SITUATION_IDS } from "./situations/types.ts";
import { standingAt, standings } from "./score.ts";
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

describe("a round among others", () => {
  it("is compared at the calmest pace it had", () => {
    const { log } = playRound(1, careful);
    expect(paceOf(log)).toBe("normal");
    const slowed = [{ at: 5, do: "pace", pace: "calm" }, { at: 5, do: "pace", pace: "brisk" }];
    expect(paceOf({ ...log, presses: slowed as LoggedAction[] })).toBe("calm");
  });

  it("can run beside the next as a ghost", () => {
    const { events, state } = playRound(1, careful);
    const ghost = standings(events);
    expect(standingAt(ghost, 0)).toEqual({ at: 0, points: 0, served: 0 });
    expect(standingAt(ghost, 2400)).toEqual({
      at: 2400,
      points: state.points,
      served: state.served,
    });
    const half = standingAt(ghost, 1200);
    expect(half.points).toBe(passIn(replayUntil(1200), 1).state.points);
  });

  /** The same round, stopped a tick before. */
  function replayUntil(tick: number): Round {
    let round = openRound(1, "normal");
    for (const { at, ...press } of playRound(1, careful).log.presses) {
      if (at >= tick) break;
      round = pressIn(passIn(round, at - round.state.tick), press as LoggedAction);
    }
    return passIn(round, tick - 1 - round.state.tick);
  }
});

describe("a log that nobody played", () => {
  const { log } = playRound(42, careful);
  const faultOf = (sent: unknown, seed = 42) => {
    const answer = readLog(sent);
    if (!answer.ok) return answer.fault;
    const again = replay(answer.log, seed);
    return again.ok ? "accepted" : again.fault;
  };
  const withPresses = (presses: unknown[]) => ({ ...log, presses });
  const end = { at: 2400, do: "end" };

  it("is told from one that was", () => {
    expect(faultOf(log)).toBe("accepted");
  });

  it("is refused for another fair than the one handed out", () => {
    expect(faultOf(log, 43)).toBe("otherSeed");
    expect(faultOf({ ...log, seed: 43 })).toBe("otherSeed");
  });

  it("is refused under rules this stall does not know", () => {
    expect(faultOf({ ...log, rules: "kermesse-0" })).toBe("otherRules");
  });

  it("is refused when its presses are not in order", () => {
    expect(faultOf(withPresses(log.presses.toReversed()))).toBe("disordered");
  });

  it("is refused when it presses after the closing", () => {
    expect(faultOf(withPresses([...log.presses, end]))).toBe("outOfTime");
  });

  it("is refused when it lets time pass that stood still", () => {
    expect(faultOf(withPresses([{ at: 10, do: "pause" }, { at: 300, do: "resume" }])))
      .toBe("outOfTime");
    expect(faultOf({ ...log, pace: "calm", presses: [{ at: 50, do: "serve", person: 1 }] }))
      .toBe("outOfTime");
  });

  it("is refused when its stall never closes", () => {
    expect(faultOf(withPresses([{ at: 10, do: "pause" }]))).toBe("unfinished");
    expect(faultOf({ ...log, pace: "calm", presses: [] })).toBe("unfinished");
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["a word", "kermesse"],
    ["empty", {}],
    ["a seed that is no whole number", { ...log, seed: 1.5 }],
    ["a seed in words", { ...log, seed: "42" }],
    ["a pace of one's own", { ...log, pace: "slow" }],
    ["a score of one's own", { ...log, score: 9999 }],
    ["an act nobody has", withPresses([{ at: 1, do: "win" }])],
    ["before the opening", withPresses([{ at: -1, do: "wait" }])],
    ["between two ticks", withPresses([{ at: 1.5, do: "wait" }])],
    ["time of one's own", withPresses([{ at: 1, do: "tick" }])],
    ["serving nobody", withPresses([{ at: 1, do: "serve" }])],
    ["a station of the language", withPresses([{ at: 1, do: "work", station: "__proto__" }])],
    [
      "a situation of the language",
      withPresses([{ at: 1, do: "answer", situation: "constructor", option: "one" }]),
    ],
    [
      "a colleague of the language",
      withPresses([{ at: 1, do: "assign", colleague: "toString", post: "fryer" }]),
    ],
  ])("is refused when it is no log at all: %s", (_, sent) => {
    expect(faultOf(sent)).toBe("notALog");
  });

  it("is refused when it is longer than any round", () => {
    expect(faultOf(withPresses(Array(5000).fill({ at: 0, do: "wait" })))).toBe("tooLong");
  });

  it("gains nothing by pressing what cannot be done", () => {
    const cheat = withPresses([
      { at: 0, do: "serve", person: 2 },
      { at: 0, do: "serve", person: 1 },
      { at: 0, do: "serve", person: 1 },
      { at: 0, do: "serve", person: 1 },
      { at: 0, do: "answer", situation: "lostChild", option: "four" },
    ]);
    const again = replay(read(cheat));
    if (!again.ok) throw new Error(again.fault);
    expect(again.events.filter(({ type }) => type === "served").length).toBe(1);
    expect(again.events.filter(({ type }) => type === "answered").length).toBe(0);
  });
});
