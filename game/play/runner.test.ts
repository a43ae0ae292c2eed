import { describe, expect, it } from "vitest";
import { replay, replayUntil } from "../simulation/log.ts";
import { openRound } from "../simulation/round.ts";
import type { Pace } from "../simulation/rules.ts";
import { careful } from "../simulation/testing/bots.ts";
import { createRng } from "../simulation/rng.ts";
import { Runner } from "./runner.ts";

const runner = (pace: Pace, atOnce = false) => new Runner(openRound(7, pace), () => atOnce);

/** Lets real time pass in frames of such lengths, over and over. */
function passFor(run: Runner, ms: number, frames: readonly number[]): void {
  for (let passed = 0, frame = 0; passed < ms; frame++) {
    const next = Math.min(frames[frame % frames.length]!, ms - passed);
    run.advance(next);
    passed += next;
  }
}

/** Plays a whole round as a person with a screen would. */
function playOut(run: Runner): void {
  const rng = createRng(7, 1);
  for (let frame = 0; !run.round.state.over; frame++) {
    if (frame > 200_000) throw new Error("The stall never closes");
    if (frame % 40 === 0 && !run.round.state.busy) {
      run.press(careful(run.round.state, rng) ?? { do: "wait" });
    }
    run.advance(16.7);
  }
}

describe("the clock on the wall", () => {
  it("passes the same ticks, however long the frames are", () => {
    const ticks = [[16], [7], [33, 3, 90], [100]].map((frames) => {
      const run = runner("normal");
      passFor(run, 10_000, frames);
      return run.round.state.tick;
    });
    expect(new Set(ticks).size).toBe(1);
    expect(ticks[0]).toBe(100);
  });

  it("passes half as much again at the brisk pace", () => {
    const run = runner("brisk");
    passFor(run, 10_000, [16]);
    expect(run.round.state.tick).toBe(150);
  });

  it("owes nothing for a frame that came late", () => {
    const run = runner("normal");
    run.advance(60_000);
    expect(run.round.state.tick).toBeLessThan(5);
  });

  it("changes nothing in ten idle minutes at the calm pace", () => {
    const run = runner("calm");
    const before = run.round;
    passFor(run, 600_000, [50]);
    expect(run.round).toBe(before);
  });

  it("stands at a pause, takes orders, and does not make up for it", () => {
    const run = runner("normal");
    passFor(run, 1000, [16]);
    run.press({ do: "pause" });
    run.press({ do: "serve", person: run.round.state.queue[0]!.id });
    passFor(run, 5000, [16]);
    expect(run.round.state.tick).toBe(10);
    run.press({ do: "resume" });
    passFor(run, 3000, [16]);
    expect(run.round.state.tick).toBe(40);
    expect(run.round.state.served).toBe(1);
  });

  it("changes its pace in the middle of a round", () => {
    const run = runner("normal");
    passFor(run, 1000, [16]);
    run.press({ do: "pace", pace: "brisk" });
    passFor(run, 1000, [16]);
    expect(run.round.state.tick).toBe(25);
    run.press({ do: "pace", pace: "calm" });
    passFor(run, 1000, [16]);
    expect(run.round.state.tick).toBe(25);
  });

  it("does at once what one does, where nothing is to move and no clock runs", () => {
    const run = runner("calm", true);
    run.press({ do: "serve", person: run.round.state.queue[0]!.id });
    expect(run.round.state).toMatchObject({ served: 1, busy: null });
  });
});

describe("the log of a round driven by frames", () => {
  it.each<[Pace, boolean]>([["normal", false], ["brisk", false], ["calm", false], ["calm", true]])(
    "replays to the same fair: %s, at once %s",
    (pace, atOnce) => {
      const run = runner(pace, atOnce);
      playOut(run);
      const { state, log } = run.round;
      expect(replay(log)).toMatchObject({ ok: true, state });
    },
  );

  it("replays to any tick it had reached, pauses and changes of pace among its presses", () => {
    const run = runner("normal");
    passFor(run, 4000, [16]);
    run.press({ do: "serve", person: run.round.state.queue[0]!.id });
    run.press({ do: "pause" });
    passFor(run, 60_000, [16]);
    run.press({ do: "resume" });
    run.press({ do: "pace", pace: "brisk" });
    passFor(run, 700, [16]);
    const { state, log, events } = run.round;
    expect(state.busy).not.toBeNull();
    expect(replayUntil(log, state.tick)).toMatchObject({ ok: true, state, events });
  });
});
