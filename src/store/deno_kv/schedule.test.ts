import fc from "fast-check";
import { expect, test } from "vitest";
import { Schedule } from "./schedule.ts";

test("what waits comes out by its moment, and equal moments in order of arrival", () => {
  const moments = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant("take")));
  fc.assert(fc.property(moments, (steps) => {
    const schedule = new Schedule<number>();
    let waiting: { at: number; value: number }[] = [];
    const take = () => {
      const first = waiting.toSorted((a, b) => a.at - b.at || a.value - b.value).at(0);
      expect(schedule.peek()).toMatchObject(first ?? {});
      expect(schedule.pop()).toBe(first?.value);
      waiting = waiting.filter((one) => one !== first);
    };
    for (const [value, at] of steps.entries()) {
      if (typeof at !== "number") take();
      else {
        schedule.push(value, at);
        waiting.push({ at, value });
      }
    }
    while (waiting.length > 0) take();
    expect(schedule.peek()).toBeUndefined();
  }));
});
