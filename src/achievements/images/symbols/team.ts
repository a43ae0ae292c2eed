import { disc } from "./disc.ts";
import type { Motif } from "./types.ts";

/** Three figures hand in hand, like a paper garland. */
export const team: Motif = {
  solid: disc(64, 24, 13) + disc(22, 36, 11) + disc(106, 36, 11) +
    "M64 42 C54 42 51 50 50 60 L44 112 H84 L78 60 C77 50 74 42 64 42 Z " +
    "M22 52 C14 52 12 58 11 68 L6 112 H38 L33 68 C32 58 30 52 22 52 Z " +
    "M106 52 C98 52 96 58 95 68 L90 112 H122 L117 68 C116 58 114 52 106 52 Z",
  line: "M56 52 L43 74 L29 60 M72 52 L85 74 L99 60 M14 60 L3 46 M114 60 L125 46",
};
