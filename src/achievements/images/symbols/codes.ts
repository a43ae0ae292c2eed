import { disc } from "./disc.ts";
import type { Motif } from "./types.ts";

/** Somebody raising their hat. */
export const codes: Motif = {
  solid: disc(54, 72, 22) +
    "M4 124 C6 104 28 98 54 98 C82 98 102 104 106 124 Z " +
    "M47 31 C41 8 56 -1 69 -4 C83 -7 96 -1 98 18 Z",
  line: "M33 40 L112 18 M98 108 L114 78 L104 26",
  fine: "M20 56 L7 51 M19 74 L5 77",
  carved: "M47 23 L96 10 M47 76 Q55 84 64 75",
};
