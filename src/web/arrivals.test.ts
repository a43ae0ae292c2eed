import { expect, test } from "vitest";
import { afterAnswers, cameSince, noticesSince, readStanding, type Standing } from "./arrivals.ts";

const BEFORE: Standing = {
  waiting: 2,
  claims: 0,
  signing: 1,
  badges: 2,
  refusals: 0,
  followers: 3,
};

test("a badge that was waited for is told of, and one accepted on the page itself is not", () => {
  expect(cameSince(BEFORE, { ...BEFORE, signing: 0, badges: 3 }).badges).toBe(1);
  expect(cameSince({ ...BEFORE, signing: 0 }, { ...BEFORE, badges: 3 }).badges).toBe(0);
});

test("who stopped following is not told of", () => {
  expect(cameSince(BEFORE, { ...BEFORE, followers: 5 }).followers).toBe(2);
  expect(cameSince(BEFORE, { ...BEFORE, followers: 1 }).followers).toBe(0);
});

test("what waits is told as a whole, once it is more than what is left of before", () => {
  expect(cameSince(BEFORE, { ...BEFORE, waiting: 3 }).waiting).toBe(3);
  expect(cameSince(BEFORE, { ...BEFORE, waiting: 1 }).waiting).toBe(0);
  const answered = afterAnswers(BEFORE, { ...BEFORE, waiting: 1 });
  expect(cameSince(answered, { ...BEFORE, waiting: 2 }).waiting).toBe(2);
});

test("a page that takes its line up again says how things stood when it was drawn", () => {
  const { searchParams } = new URL(noticesSince(BEFORE), "http://localhost");
  expect(readStanding(Object.fromEntries(searchParams))).toEqual(BEFORE);
  expect(readStanding({ known: "2" })).toBeUndefined();
});
