import { bringFriends, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** A child has lost its parents. Whoever helps to find them sees a whole team come by. */
export const lostChild: Situation = {
  id: "lostChild",
  acts: ["parade"],
  waits: 280,
  guest: true,
  figure: { look: { age: "child", company: "alone" } },
  options: [
    {
      id: "one",
      level: 1,
      shows: ["support"],
      ticks: 15,
      calls: { colleague: "samir", ticks: 70 },
      witnesses: ["samir"],
      effect: (draft) => {
        seenByAll(draft, 20);
        bringFriends(draft, 2);
      },
    },
    {
      id: "two",
      level: 2,
      shows: ["support"],
      ticks: 45,
      witnesses: ["family", "queue"],
      effect: (draft) => {
        seenByAll(draft, 60);
        bringFriends(draft, 3);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["support"],
      ticks: 30,
      possible: (state) => state.queue.length >= 3,
      witnesses: ["family", "lotte"],
      effect: (draft) => {
        draft.dirt = 0;
        seenByAll(draft, 50);
        bringFriends(draft, 3);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["support"],
      ticks: 50,
      calls: { colleague: "lotte", ticks: 50 },
      witnesses: ["lotte", "family"],
      effect: (draft) => {
        leave(draft, "meetingPoint");
        seenByAll(draft, 120);
        bringFriends(draft, 5);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -90),
};
