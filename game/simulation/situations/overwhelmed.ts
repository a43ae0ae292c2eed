import { callAway, leave, seenByAll, steady, strengthen } from "./effects.ts";
import type { Situation } from "./types.ts";

/** Samir has no hands left, and says nothing. */
export const overwhelmed: Situation = {
  id: "overwhelmed",
  acts: ["parade"],
  waits: 260,
  guest: false,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["team"],
      ticks: 15,
      witnesses: ["samir"],
      effect: (draft) => {
        strengthen(draft, "samir", 250);
        seenByAll(draft, 10);
      },
    },
    {
      id: "two",
      level: 2,
      shows: ["team"],
      ticks: 35,
      witnesses: ["samir", "lotte"],
      effect: (draft) => {
        strengthen(draft, "samir", 500);
        seenByAll(draft, 30);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["team", "organise"],
      ticks: 50,
      witnesses: ["samir", "lotte"],
      effect: (draft) => {
        strengthen(draft, "samir", 600);
        seenByAll(draft, 50);
        steady(draft, "samir");
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["team"],
      ticks: 60,
      possible: (state) => state.colleagues.lotte.post !== "watch",
      witnesses: ["samir", "lotte"],
      effect: (draft) => {
        leave(draft, "roles");
        strengthen(draft, "samir", 700);
        seenByAll(draft, 80);
        strengthen(draft, "lotte", 400);
        steady(draft, "samir");
        steady(draft, "lotte");
      },
    },
  ],
  begins: (draft) => strengthen(draft, "samir", -450),
  missed: (draft) => {
    strengthen(draft, "samir", -700);
    callAway(draft, "samir", 400);
    seenByAll(draft, -80);
  },
};
