import { bringFriends, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** A customer signs. There is more than one way to understand each other. */
export const signing: Situation = {
  id: "signing",
  acts: ["opening", "parade"],
  waits: 260,
  guest: true,
  figure: { speaks: "sign" },
  options: [
    {
      id: "one",
      level: 1,
      shows: ["oral"],
      ticks: 15,
      witnesses: ["customer"],
      effect: (draft) => seenByAll(draft, 10),
    },
    {
      id: "two",
      level: 2,
      shows: ["oral"],
      ticks: 28,
      witnesses: ["customer"],
      effect: (draft) => seenByAll(draft, 25),
    },
    {
      id: "three",
      level: 3,
      shows: ["oral"],
      ticks: 40,
      witnesses: ["customer", "lotte"],
      effect: (draft) => {
        leave(draft, "signs");
        seenByAll(draft, 40);
        bringFriends(draft, 2);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["oral"],
      ticks: 75,
      witnesses: ["customer", "lotte", "queue"],
      effect: (draft) => {
        leave(draft, "pictures");
        seenByAll(draft, 60);
        bringFriends(draft, 1);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -20),
};
