import { bringFriends, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** “Is there any nut in this?” Somebody’s health depends on the answer. */
export const nuts: Situation = {
  id: "nuts",
  acts: ["opening", "parade"],
  waits: 240,
  guest: true,
  figure: { allergy: true },
  options: [
    {
      id: "one",
      level: 1,
      shows: ["rules"],
      ticks: 12,
      calls: { colleague: "samir", ticks: 30 },
      witnesses: ["samir", "customer"],
      effect: (draft) => seenByAll(draft, 15),
    },
    {
      id: "two",
      level: 2,
      shows: ["rules"],
      ticks: 30,
      witnesses: ["customer"],
      effect: (draft) => seenByAll(draft, 30),
    },
    {
      id: "three",
      level: 3,
      shows: ["rules"],
      ticks: 45,
      witnesses: ["customer", "lotte"],
      effect: (draft) => {
        draft.dirt = 0;
        seenByAll(draft, 50);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["rules"],
      ticks: 60,
      possible: (state) =>
        state.colleagues.lotte.post !== "rest" || state.colleagues.samir.post !== "rest",
      witnesses: ["customer", "samir"],
      effect: (draft) => {
        leave(draft, "allergens");
        seenByAll(draft, 80);
        bringFriends(draft, 1);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -30),
};
