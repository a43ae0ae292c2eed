import { expect, it } from "vitest";
import { replay } from "../simulation/log.ts";
import { careful, playRound } from "../simulation/testing/bots.ts";
import { Ghost } from "./ghost.ts";

it("is at every moment where the best round was, and ends as it ended", () => {
  const { log } = playRound(11, careful, "brisk");
  const played = replay(log);
  if (!played.ok) throw new Error(played.fault);
  const ghost = new Ghost(log);
  for (const tick of [0, 1, 300, 301, 1200]) {
    ghost.follow(tick);
    expect(ghost.state.tick).toBe(tick);
    const served = played.events.filter(({ type, at }) => type === "served" && at <= tick).length;
    expect(ghost.state.served).toBeGreaterThanOrEqual(served);
  }
  ghost.follow(2400);
  expect(ghost.state).toEqual(played.state);
});
