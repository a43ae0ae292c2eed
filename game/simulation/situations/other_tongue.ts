import { has } from "../state.ts";
import { bringFriends, learns, leave, seenByAll, steady } from "./effects.ts";
import type { Situation } from "./types.ts";

/** An order in the language from across the border. */
export const otherTongue: Situation = {
  id: "otherTongue",
  acts: ["opening", "parade"],
  waits: 240,
  guest: true,
  figure: { speaks: "neighbour" },
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
      ticks: 25,
      witnesses: ["customer"],
      effect: (draft) => seenByAll(draft, 20),
    },
    {
      id: "three",
      level: 3,
      shows: ["oral"],
      ticks: 45,
      possible: (state) => !has(state, "board"),
      witnesses: ["customer", "lotte"],
      effect: (draft) => {
        leave(draft, "board");
        seenByAll(draft, 40);
        bringFriends(draft, 1);
      },
    },
    {
      id: "four",
      level: 4,
      shows: ["oral", "team"],
      ticks: 58,
      calls: { colleague: "lotte", ticks: 30 },
      witnesses: ["lotte", "customer"],
      effect: (draft) => {
        leave(draft, "board");
        learns(draft, "lotte", 1);
        steady(draft, "lotte");
        bringFriends(draft, 1);
      },
    },
  ],
  missed: (draft) => seenByAll(draft, -20),
};
