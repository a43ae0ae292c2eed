import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHANGE_ROOM,
  CLOSING_AT,
  COUNTER_ROOM,
  ENERGY_FULL,
  PACES,
  PLANS_ROOM,
  POINTS,
  QUEUE_ROOM,
} from "./rules.ts";
import { MOODS } from "./people.ts";
import type { State } from "./state.ts";
import { openFair, step } from "./step.ts";
import type { FairEvent } from "./events.ts";
import { inputs, seeds } from "./testing/arbitrary.ts";

/** What no fair may be, whatever was pressed. */
function faultsOf(state: State): string[] {
  const { colleagues, stock, busy } = state;
  const faults: [string, boolean][] = [
    ["everything is a whole number", onlyIntegers(state)],
    ["time ends at closing", state.tick <= CLOSING_AT],
    ["the queue has room", state.queue.length <= QUEUE_ROOM],
    ["nobody stands twice in the queue", unique(state.queue.map(({ id }) => id))],
    [
      "whoever waits has patience",
      state.queue.every((p) => p.patience > 0 && p.patience <= p.full),
    ],
    ["the counter has room", Object.values(stock).every((n) => n >= 0 && n <= COUNTER_ROOM)],
    ["change is never owed", state.change >= 0 && state.change <= CHANGE_ROOM],
    ["dirt is never less than none", state.dirt >= 0],
    ["plans are few", state.plans.length <= PLANS_ROOM],
    ["plans wait behind something", state.plans.length === 0 || busy !== null],
    ["what is in hand ends", !busy || (busy.left > 0 && busy.left <= busy.takes)],
    ["a situation waits once", unique(state.situations.map(({ id }) => id))],
    ["no aid is there twice", unique(state.aids)],
    [
      "a situation is kept only for somebody who is at it",
      state.situations.every(({ id, taken }) =>
        !taken ||
        [busy?.action, ...state.plans].some((a) => a?.do === "answer" && a.situation === id)
      ),
    ],
    [
      "colleagues are within their strength",
      Object.values(colleagues).every(({ energy, skill, away, work }) =>
        energy >= 0 && energy <= ENERGY_FULL && skill >= 1 && skill <= 4 && away >= 0 && work >= 0
      ),
    ],
    [
      "two are never at one station",
      colleagues.samir.post !== colleagues.lotte.post ||
      ["rest", "watch"].includes(colleagues.samir.post),
    ],
    ["a closed stall is empty", !state.over || (state.queue.length === 0 && busy === null)],
  ];
  return faults.filter(([, holds]) => !holds).map(([name]) => name);
}

describe("a fair, whatever is pressed", () => {
  it("keeps what must hold, and answers every press at once", () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...PACES), inputs, (seed, pace, list) => {
        let { state } = openFair(seed, pace);
        for (const input of list) {
          const before = state.tick;
          const next = step(state, input);
          expect(next.state.tick - before).toBeLessThanOrEqual(input.do === "tick" ? 1 : 0);
          state = next.state;
          expect(faultsOf(state), `after ${JSON.stringify(input)} at ${state.tick}`).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("loses nobody and invents no point", () => {
    fc.assert(
      fc.property(seeds, inputs, (seed, list) => {
        const opened = openFair(seed, "normal");
        const events: FairEvent[] = [...opened.events];
        let state = opened.state;
        for (const input of [...list, { do: "resume" } as const, { do: "end" } as const]) {
          const next = step(state, input);
          events.push(...next.events);
          state = next.state;
        }
        const count = (type: FairEvent["type"]) => events.filter((e) => e.type === type).length;
        expect(count("arrived")).toBe(count("served") + count("left"));
        const { faces } = state;
        const missedGuests = faces.left - count("left");
        expect(state.points).toBe(
          MOODS.reduce((sum, mood) => sum + faces[mood] * POINTS[mood], 0) +
            count("left") * POINTS.left + missedGuests * POINTS.missed,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("never changes a state in place", () => {
    fc.assert(
      fc.property(seeds, inputs, (seed, list) => {
        let state = openFair(seed, "normal").state;
        for (const input of list.slice(0, 200)) {
          const copy = JSON.stringify(state);
          const next = step(state, input).state;
          expect(JSON.stringify(state)).toBe(copy);
          state = next;
        }
      }),
      { numRuns: 15 },
    );
  });
});

function unique(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

function onlyIntegers(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value);
  if (typeof value !== "object" || value === null) return value !== undefined;
  return Object.values(value).every(onlyIntegers);
}
