import type { Motif } from "./types.ts";

/** The crier's speaking-trumpet, with what comes out of it. */
export const speech: Motif = {
  solid:
    "M22 48 H40 L82 22 Q88 19 88 26 V94 Q88 101 82 98 L40 72 H22 Q12 72 12 60 Q12 48 22 48 Z " +
    "M31 78 H50 L56 104 Q57 111 50 111 H43 Q38 111 37 106 Z",
  line: "M101 44 Q109 60 101 76 M113 30 Q131 60 113 90",
  carved: "M42 50 V70 M74 36 V84",
};
