import { expect, test } from "vitest";
import { cameSince, type Standing } from "./arrivals.ts";

const BEFORE: Standing = { signing: 1, badges: 2, followers: 3 };

test("a badge that was waited for is told of, and one accepted on the page itself is not", () => {
  expect(cameSince(BEFORE, { ...BEFORE, signing: 0, badges: 3 }).badges).toBe(1);
  expect(cameSince({ ...BEFORE, signing: 0 }, { ...BEFORE, badges: 3 }).badges).toBe(0);
});

test("who stopped following is not told of", () => {
  expect(cameSince(BEFORE, { ...BEFORE, followers: 5 }).followers).toBe(2);
  expect(cameSince(BEFORE, { ...BEFORE, followers: 1 }).followers).toBe(0);
});
