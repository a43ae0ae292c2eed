import { describe, expect, it } from "vitest";
import * as bots from "./testing/bots.ts";

/** Mean points over many fairs: the same fairs for everyone. */
function mean(bot: bots.Bot, reaction: number): number {
  const fairs = 60;
  let sum = 0;
  for (let seed = 0; seed < fairs; seed++) {
    sum += bots.playRound(seed, bot, "normal", reaction).state.points;
  }
  return sum / fairs;
}

describe.each([["quick", 6], ["slow", 24]])("with %s hands", (_, reaction) => {
  const hurried = mean(bots.hurried, reaction);
  const efficient = mean(bots.efficient, reaction);
  const talker = mean(bots.talker, reaction);
  const asking = mean(bots.asking, reaction);
  const careful = mean(bots.careful, reaction);

  it("who looks up ends above who only serves fast", () => {
    expect(careful).toBeGreaterThan(hurried * 1.3);
  });

  it("running the stall well is not enough either: somebody has to look up", () => {
    expect(careful).toBeGreaterThan(efficient * 1.1);
  });

  it("who only talks ends below everyone", () => {
    expect(talker).toBeLessThan(hurried);
  });

  it("a careful player beats chance", () => {
    expect(careful).toBeGreaterThan(mean(bots.random, reaction) * 1.5);
  });

  it("asking for help is not punished", () => {
    expect(asking).toBeGreaterThan(efficient * 1.05);
    expect(asking).toBeGreaterThan(mean(bots.able, reaction) * 0.93);
  });

  it("making it possible for others costs time now and pays in the evening", () => {
    expect(mean(bots.guiding, reaction)).toBeGreaterThan(mean(bots.able, reaction));
  });
});
