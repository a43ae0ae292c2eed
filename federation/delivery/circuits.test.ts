import { describe, expect, test } from "vitest";
import { after, START } from "../../tests/support/deps.ts";
import { Circuits } from "./circuits.ts";
import { DELIVERY_TOPIC } from "./deliveries.ts";

/** Circuits over a queue that notes what it is told to resume. */
function open() {
  const resumed: string[] = [];
  const circuits = new Circuits({
    resume(topic, orderingKeys) {
      for (const key of orderingKeys) resumed.push(`${topic} ${key}`);
    },
  });
  return { circuits, resumed };
}

/** Tries a host that stays silent for so many seconds. @returns the waits, in seconds */
function waits(circuits: Circuits, seconds: number): number[] {
  const found: number[] = [];
  for (let now = START; now < after(START, { seconds });) {
    const until = circuits.failed("gent.example", now);
    found.push((until.getTime() - now.getTime()) / 1000);
    now = until;
  }
  return found;
}

describe("a host that does not answer", () => {
  test("is tried every five seconds for as long as it may be restarting", () => {
    const [first, ...others] = waits(open().circuits, 110);
    expect(first).toBe(2);
    expect(Math.max(...others)).toBe(5);
  });

  test("is left alone as long again as it was silent, a quarter of an hour at most", () => {
    const long = waits(open().circuits, 7200).filter((wait) => wait > 5);
    expect(long[0]).toBeGreaterThanOrEqual(120);
    expect(long.at(-1)).toBe(900);
    expect(long.toSorted((a, b) => a - b)).toEqual(long);
  });

  test("is left alone by all, and what fails beside it makes the wait no longer", () => {
    const { circuits } = open();
    const until = circuits.failed("gent.example", START);
    expect(circuits.failed("gent.example", after(START, { seconds: 1 }))).toEqual(until);
    expect(circuits.openUntil("gent.example", START)).toEqual(until);
    expect(circuits.openUntil("lille.example", START)).toBeUndefined();
    expect(circuits.openUntil("gent.example", until)).toBeUndefined();
  });

  test("gets what waits for it as soon as it is reached, and starts anew", () => {
    const { circuits, resumed } = open();
    waits(circuits, 600);
    circuits.await("gent.example", "a");
    circuits.await("gent.example", "b");
    circuits.reached("lille.example");
    expect(resumed).toEqual([]);
    circuits.reached("gent.example");
    expect(resumed).toEqual([`${DELIVERY_TOPIC} a`, `${DELIVERY_TOPIC} b`]);
    expect(waits(circuits, 1)).toEqual([2]);
  });

  test("that was reached while a message was put aside gets that one too", () => {
    const { circuits, resumed } = open();
    circuits.failed("gent.example", START);
    circuits.reached("gent.example");
    circuits.await("gent.example", "late");
    expect(resumed).toEqual([`${DELIVERY_TOPIC} late`]);
  });
});
