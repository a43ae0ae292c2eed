import { bringFriends, learns, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** A wheelchair and a counter made for people who stand. */
export const highCounter: Situation = {
  id: "highCounter",
  acts: ["opening", "parade"],
  waits: 260,
  guest: true,
  figure: { look: { company: "wheelchair" } },
  options: [
    {
      id: "one",
      level: 1,
      shows: ["support"],
      ticks: 15,
      witnesses: ["customer", "lotte"],
      effect: (draft) => seenByAll(draft, 10),
    },
    {
      id: "two",
      level: 2,
      shows: ["support"],
      ticks: 28,
      witnesses: ["customer"],
      effect: (draft) => seenByAll(draft, 25),
    },
    {
      id: "three",
      level: 3,
      shows: ["support", "organise"],
      ticks: 45,
      witnesses: ["customer", "queue"],
      effect: (draft) => {
        leave(draft, "lowSide");
        seenByAll(draft, 40);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["support", "organise"],
      ticks: 65,
      calls: { colleague: "lotte", ticks: 65 },
      witnesses: ["lotte", "customer"],
      effect: (draft) => {
        leave(draft, "lowSide");
        learns(draft, "lotte", 1);
        seenByAll(draft, 70);
        bringFriends(draft, 2);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -30),
};
