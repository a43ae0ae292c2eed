import { addChange, learns, leave, seenByAll } from "./effects.ts";
import type { Situation } from "./types.ts";

/** A note of fifty, and hardly any change. */
export const bigNote: Situation = {
  id: "bigNote",
  acts: ["opening", "parade"],
  waits: 220,
  guest: true,
  figure: { pays: "note" },
  options: [
    {
      id: "one",
      level: 1,
      shows: ["organise"],
      ticks: 12,
      witnesses: ["treasurer"],
      effect: (draft) => addChange(draft, 3),
    },
    {
      id: "two",
      level: 2,
      shows: ["organise"],
      ticks: 30,
      witnesses: ["neighbour", "customer"],
      effect: (draft) => {
        addChange(draft, 5);
        seenByAll(draft, 10);
      },
    },
    {
      id: "three",
      level: 3,
      shows: ["organise"],
      ticks: 42,
      witnesses: ["samir", "treasurer"],
      effect: (draft) => addChange(draft, 12),
    },
    {
      id: "four",
      level: 4,
      shows: ["organise"],
      ticks: 60,
      possible: (state) => state.queue.length <= 8,
      witnesses: ["samir", "lotte", "treasurer"],
      effect: (draft) => {
        leave(draft, "tillKit");
        learns(draft, "lotte", 1);
        addChange(draft, 12);
      },
    },
  ],
  begins: (draft) => {
    draft.change = Math.min(draft.change, 1);
  },
  missed: (draft) => {
    draft.change = 0;
    seenByAll(draft, -20);
  },
};
