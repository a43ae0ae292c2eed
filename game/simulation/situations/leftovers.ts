import { bringFriends, seenByAll, steady } from "./effects.ts";
import type { Situation } from "./types.ts";

/** Closing comes near, and there is food left. */
export const leftovers: Situation = {
  id: "leftovers",
  acts: ["evening"],
  waits: 240,
  guest: true,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["organise"],
      ticks: 12,
      witnesses: ["samir"],
      effect: (draft) => {
        draft.dirt = 0;
      },
    },
    {
      id: "two",
      level: 2,
      shows: ["organise"],
      ticks: 25,
      witnesses: ["samir", "lotte"],
      effect: (draft) => {
        draft.dirt = 0;
        seenByAll(draft, 20);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["organise"],
      ticks: 38,
      witnesses: ["samir", "lotte"],
      effect: (draft) => {
        draft.dirt = 0;
        steady(draft, "samir");
        steady(draft, "lotte");
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["organise", "path"],
      ticks: 50,
      possible: (state) => Object.keys(state.answered).length >= 2,
      witnesses: ["shelter", "lotte"],
      effect: (draft) => {
        draft.dirt = 0;
        seenByAll(draft, 60);
        bringFriends(draft, 3);
      },
    },
  ],
  missed: (draft) => {
    draft.dirt += 6;
  },
};
