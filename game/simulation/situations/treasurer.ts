import { addChange, bringFriends, seenByAll, steady } from "./effects.ts";
import type { Situation } from "./types.ts";

/** The treasurer comes by: how is it going? */
export const treasurer: Situation = {
  id: "treasurer",
  acts: ["evening"],
  waits: 220,
  guest: true,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["value"],
      ticks: 8,
      witnesses: ["treasurer"],
      effect: (draft) => addChange(draft, 2),
    },
    {
      id: "two",
      level: 2,
      shows: ["value"],
      ticks: 20,
      witnesses: ["treasurer"],
      effect: (draft) => {
        addChange(draft, 6);
        seenByAll(draft, 10);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["value"],
      ticks: 32,
      possible: (state) => Object.keys(state.answered).length > 0,
      witnesses: ["treasurer", "samir"],
      effect: (draft) => {
        addChange(draft, 6);
        steady(draft, "samir");
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["value"],
      ticks: 30,
      possible: (state) =>
        state.colleagues.lotte.skill > 1 ||
        Object.values(state.answered).some((level) => level >= 3),
      witnesses: ["treasurer", "lotte", "samir"],
      effect: (draft) => {
        steady(draft, "samir");
        steady(draft, "lotte");
        seenByAll(draft, 80);
        bringFriends(draft, 2);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -10),
};
