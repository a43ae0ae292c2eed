import { disc } from "./disc.ts";
import type { Motif } from "./types.ts";

/** The market scales, in balance. */
export const rule: Motif = {
  solid: disc(64, 20, 9) +
    "M0 74 H44 Q42 98 22 98 Q2 98 0 74 Z M84 74 H128 Q126 98 106 98 Q86 98 84 74 Z " +
    "M34 118 Q38 104 56 102 H72 Q90 104 94 118 Z",
  line: "M64 30 V104 M20 42 Q42 30 64 36 Q86 30 108 42",
  fine: "M21 44 L6 74 M21 44 L38 74 M107 44 L90 74 M107 44 L122 74",
};
