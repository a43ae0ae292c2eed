import { has } from "../state.ts";
import { learns, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** Somebody raises their voice: it has been too long, and the wrong thing came. */
export const angry: Situation = {
  id: "angry",
  acts: ["parade"],
  waits: 200,
  guest: true,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["codes"],
      ticks: 12,
      calls: { colleague: "samir", ticks: 60 },
      witnesses: ["samir"],
      effect: (draft) => seenByAll(draft, 10),
    },
    {
      id: "two",
      level: 2,
      shows: ["oral", "codes"],
      ticks: 35,
      witnesses: ["customer", "queue"],
      effect: (draft) => seenByAll(draft, 60),
    },
    {
      id: "three",
      level: 3,
      shows: ["codes"],
      ticks: 48,
      possible: (state) => !has(state, "board"),
      witnesses: ["customer", "samir"],
      effect: (draft) => {
        leave(draft, "board");
        seenByAll(draft, 80);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["codes", "oral"],
      ticks: 62,
      possible: (state) => state.colleagues.lotte.post !== "rest",
      witnesses: ["lotte", "samir"],
      effect: (draft) => {
        leave(draft, "calmWords");
        learns(draft, "lotte", 1);
        seenByAll(draft, 100);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -90),
};
