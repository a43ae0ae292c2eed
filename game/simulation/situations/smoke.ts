import { closeStation, learns, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** The oil smokes. */
export const smoke: Situation = {
  id: "smoke",
  acts: ["parade", "evening"],
  waits: 130,
  guest: false,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["rules"],
      ticks: 10,
      calls: { colleague: "samir", ticks: 60 },
      witnesses: ["samir"],
      effect: (draft) => closeStation(draft, "fryer", 90),
    },
    {
      id: "two",
      level: 2,
      shows: ["rules"],
      ticks: 28,
      witnesses: ["samir", "queue"],
      effect: (draft) => closeStation(draft, "fryer", 40),
    },
    {
      id: "three",
      level: 3,
      shows: ["rules"],
      ticks: 42,
      witnesses: ["samir", "lotte"],
      effect: (draft) => {
        closeStation(draft, "fryer", 20);
        leave(draft, "watch");
        draft.dirt = 0;
        seenByAll(draft, 40);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["rules"],
      ticks: 48,
      calls: { colleague: "lotte", ticks: 40 },
      witnesses: ["lotte", "samir", "neighbour"],
      effect: (draft) => {
        closeStation(draft, "fryer", 20);
        leave(draft, "watch");
        learns(draft, "lotte", 1);
        seenByAll(draft, 60);
      },
    },
  ],
  missed: (draft) => {
    closeStation(draft, "fryer", 450);
    draft.dirt += 6;
    seenByAll(draft, -110);
  },
};
