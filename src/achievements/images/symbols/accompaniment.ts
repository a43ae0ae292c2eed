import { disc } from "./disc.ts";
import type { Motif } from "./types.ts";

/** One umbrella for two. */
export const accompaniment: Motif = {
  solid:
    "M4 62 C6 30 32 12 64 12 C96 12 122 30 124 62 Q109 50 94 62 Q79 50 64 62 Q49 50 34 62 Q19 50 4 62 Z " +
    disc(42, 78, 10) + "M42 91 C31 91 27 99 26 108 V122 H58 V108 C57 99 53 91 42 91 Z " +
    disc(88, 88, 8.5) + "M88 99 C79 99 75 105 74 112 V122 H102 V112 C101 105 97 99 88 99 Z",
  fine: "M64 62 V106 M56 104 H76",
  carved: "M64 18 V54 M60 18 C46 28 38 42 35 55 M68 18 C82 28 90 42 93 55",
};
