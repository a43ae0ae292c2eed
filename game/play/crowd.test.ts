import { expect, it } from "vitest";
import { CLOSING_AT, EVENING_AT, PARADE_AT } from "../simulation/rules.ts";
import { crowdAt } from "./crowd.ts";

it("fills the fair until the parade, and empties it towards the closing", () => {
  const crowds = [0, PARADE_AT / 2, PARADE_AT, EVENING_AT, EVENING_AT + 300, CLOSING_AT]
    .map((tick) => crowdAt({ tick, over: false }));
  expect(crowds).toEqual([0.3, expect.closeTo(0.65), 1, 1, 0.625, 0.3]);
  expect(crowdAt({ tick: CLOSING_AT, over: true })).toBe(0);
});
