import type { Motif } from "./types.ts";

/** A list on a board: two things done, one to come. */
export const plan: Motif = {
  solid: "M26 20 H102 Q112 20 112 30 V112 Q112 122 102 122 H26 Q16 122 16 112 V30 Q16 20 26 20 Z " +
    "M48 6 H80 Q86 6 86 12 V20 H42 V12 Q42 6 48 6 Z",
  carved:
    "M42 27 H86 M32 52 L40 60 L53 44 M66 53 H98 M32 78 L40 86 L53 70 M66 79 H98 M34 98 H48 V110 H34 Z M66 105 H90",
};
