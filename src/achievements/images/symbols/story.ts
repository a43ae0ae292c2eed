import type { Motif } from "./types.ts";

/** An open book from which a star rises. */
export const story: Motif = {
  solid: "M64 76 C50 65 28 61 3 65 V112 C28 108 50 112 64 124 C78 112 100 108 125 112 V65 " +
    "C100 61 78 65 64 76 Z " +
    "M64 -4 L73.7 17.6 L97.3 20.2 L79.7 36.1 L84.6 59.3 L64 47.5 L43.4 59.3 L48.3 36.1 L30.7 20.2 " +
    "L54.3 17.6 Z",
  carved: "M64 78 V120 M17 80 Q36 78 50 87 M17 94 Q36 92 50 101 M111 80 Q92 78 78 87 " +
    "M111 94 Q92 92 78 101",
};
