import { leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** A neighbour goes past the queue. Some look away, some sigh. */
export const queueJump: Situation = {
  id: "queueJump",
  acts: ["parade"],
  waits: 220,
  guest: true,
  options: [
    {
      id: "one",
      level: 1,
      shows: ["codes"],
      ticks: 10,
      witnesses: ["queue"],
      effect: (draft) => seenByAll(draft, -5),
    },
    {
      id: "two",
      level: 2,
      shows: ["codes"],
      ticks: 25,
      witnesses: ["neighbour", "queue"],
      effect: (draft) => seenByAll(draft, 40),
    },
    {
      id: "three",
      level: 3,
      shows: ["codes", "organise"],
      ticks: 45,
      possible: (state) => state.stations.drinks.phase !== "burnt",
      witnesses: ["queue", "samir"],
      effect: (draft) => {
        leave(draft, "drinkLine");
        seenByAll(draft, 60);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["codes", "rules"],
      ticks: 60,
      calls: { colleague: "samir", ticks: 30 },
      witnesses: ["queue", "samir", "neighbour"],
      effect: (draft) => {
        leave(draft, "queueRule");
        seenByAll(draft, 110);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -70),
};
