import { bringFriends, learns, seenByAll, steady } from "./effects.ts";
import type { Situation } from "./types.ts";

/** A reporter asks what one learns here. */
export const reporter: Situation = {
  id: "reporter",
  acts: ["evening"],
  waits: 220,
  guest: true,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["value"],
      ticks: 8,
      witnesses: ["reporter"],
      effect: (draft) => seenByAll(draft, 10),
    },
    {
      id: "two",
      level: 2,
      shows: ["value"],
      ticks: 22,
      witnesses: ["reporter", "queue"],
      effect: (draft) => {
        seenByAll(draft, 30);
        bringFriends(draft, 1);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["value"],
      ticks: 36,
      possible: (state) => Object.keys(state.answered).length > 0,
      witnesses: ["reporter", "queue", "samir"],
      effect: (draft) => {
        seenByAll(draft, 50);
        bringFriends(draft, 3);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["value"],
      ticks: 50,
      calls: { colleague: "lotte", ticks: 50 },
      possible: (state) => state.colleagues.lotte.post !== "watch",
      witnesses: ["lotte", "reporter"],
      effect: (draft) => {
        steady(draft, "lotte");
        learns(draft, "lotte", 1);
        seenByAll(draft, 50);
        bringFriends(draft, 4);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -5),
};
