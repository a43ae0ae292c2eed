import { learns, steady, strengthen } from "./effects.ts";
import type { Situation } from "./types.ts";

/** Lotte’s first evening. She would like to do something, and waits. */
export const firstEvening: Situation = {
  id: "firstEvening",
  acts: ["opening"],
  waits: 260,
  guest: false,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["team"],
      ticks: 12,
      witnesses: ["lotte"],
      effect: (draft) => learns(draft, "lotte", 1),
    },
    {
      id: "two",
      level: 2,
      shows: ["support"],
      ticks: 32,
      witnesses: ["lotte", "samir"],
      effect: (draft) => learns(draft, "lotte", 2),
    },
    {
      id: "three",
      level: 3,
      shows: ["support", "team"],
      ticks: 45,
      witnesses: ["lotte", "samir"],
      effect: (draft) => {
        learns(draft, "lotte", 2);
        steady(draft, "lotte");
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["support", "team"],
      ticks: 62,
      calls: { colleague: "lotte", ticks: 30 },
      witnesses: ["lotte"],
      effect: (draft) => {
        learns(draft, "lotte", 3);
        steady(draft, "lotte");
        strengthen(draft, "samir", 300);
      },
    },
  ],
  missed: (draft) => strengthen(draft, "lotte", -300),
};
