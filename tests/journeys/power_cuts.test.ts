import { expect, test } from "vitest";
import { ACTIVITIES_PER_BADGE, playThroughPowerCuts } from "../support/power_cuts.ts";

/** The small version of `bench/thousand.bench.ts`. */
const ACTIVITIES = 60;
const ROOM_MS = 180_000;

test(
  "sixty activities between two nodes, through three power cuts, take effect once each",
  async () => {
    const badges = ACTIVITIES / ACTIVITIES_PER_BADGE;
    const { lille, gent, shown } = await playThroughPowerCuts({ badges, kills: 3, seed: 59200 });
    const each = { awards: badges, badges, waiting: 0, dead: 0 };
    expect({ lille, gent, shown }).toEqual({ lille: each, gent: each, shown: badges });
  },
  ROOM_MS,
);
