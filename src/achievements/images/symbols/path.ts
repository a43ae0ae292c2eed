import type { Motif } from "./types.ts";

/** A road that winds up to its flag. */
export const path: Motif = {
  solid:
    "M12 122 C22 92 74 98 72 82 C70 68 36 74 44 50 H58 C56 64 106 60 106 86 C106 106 84 104 86 122 Z " +
    "M53 0 L106 17 L53 35 Z",
  line: "M53 4 V52",
  carved: "M48 117 L56 109 M70 104 L80 99 M89 91 Q92 82 84 78 M71 73 L62 68",
};
