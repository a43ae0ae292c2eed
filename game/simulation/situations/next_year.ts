import { bringFriends, leave, seenByAll, steady } from "./effects.ts";
import type { Situation } from "./types.ts";

/** The coordinator asks: and next year? */
export const nextYear: Situation = {
  id: "nextYear",
  acts: ["evening"],
  waits: 220,
  guest: true,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["path"],
      ticks: 8,
      witnesses: ["coordinator"],
      effect: (draft) => seenByAll(draft, 5),
    },
    {
      id: "two",
      level: 2,
      shows: ["path"],
      ticks: 20,
      witnesses: ["coordinator"],
      effect: (draft) => seenByAll(draft, 20),
    },
    {
      id: "three",
      level: 3,
      shows: ["path"],
      ticks: 32,
      witnesses: ["coordinator", "samir"],
      effect: (draft) => {
        leave(draft, "roles");
        steady(draft, "samir");
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["path"],
      ticks: 45,
      possible: (state) => Object.keys(state.answered).length >= 2,
      witnesses: ["coordinator", "lotte"],
      effect: (draft) => {
        leave(draft, "helper");
        steady(draft, "lotte");
        bringFriends(draft, 2);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -5),
};
