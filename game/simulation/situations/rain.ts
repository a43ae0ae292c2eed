import { leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** The first drops. Sugar, napkins and people get wet. */
export const rain: Situation = {
  id: "rain",
  acts: ["parade"],
  waits: 180,
  guest: false,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["organise"],
      ticks: 15,
      witnesses: ["samir"],
      effect: (draft) => seenByAll(draft, 30),
    },
    {
      id: "two",
      level: 2,
      shows: ["organise"],
      ticks: 25,
      witnesses: ["lotte", "samir"],
      effect: (draft) => {
        draft.dirt = 0;
        seenByAll(draft, 50);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["organise"],
      ticks: 34,
      witnesses: ["queue", "lotte"],
      effect: (draft) => {
        leave(draft, "awning");
        seenByAll(draft, 90);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["organise", "team"],
      ticks: 58,
      witnesses: ["neighbour", "queue"],
      effect: (draft) => {
        leave(draft, "awning", "helper");
        seenByAll(draft, 110);
      },
    },
  ],
  begins: (draft) => {
    draft.rainUntil = draft.tick + 330;
  },
  missed: (draft) => {
    draft.stock.waffle = 0;
    draft.dirt += 6;
    seenByAll(draft, -110);
  },
};
