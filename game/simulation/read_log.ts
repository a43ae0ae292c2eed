import { z } from "zod";
import type { Action } from "./actions.ts";
import { COLLEAGUES } from "./colleagues.ts";
import { type LogFault, MOST_PRESSES, type RoundLog } from "./log.ts";
import { CLOSING_AT, PACES } from "./rules.ts";
import { OPTION_IDS, SITUATION_IDS } from "./situations/types.ts";
import { STATIONS } from "./stations.ts";

const at = z.int().min(0).max(CLOSING_AT);
const person = z.int().min(0).max(9999);
const situation = z.enum(SITUATION_IDS);

const press = z.discriminatedUnion("do", [
  z.strictObject({ at, do: z.enum(["serve", "greet", "offer", "choose"]), person }),
  z.strictObject({ at, do: z.literal("work"), station: z.enum(STATIONS) }),
  z.strictObject({
    at,
    do: z.literal("assign"),
    colleague: z.enum(COLLEAGUES),
    post: z.enum([...STATIONS, "rest", "watch"]),
  }),
  z.strictObject({ at, do: z.literal("answer"), situation, option: z.enum(OPTION_IDS) }),
  z.strictObject({ at, do: z.literal("look"), situation }),
  z.strictObject({ at, do: z.literal("pace"), pace: z.enum(PACES) }),
  z.strictObject({ at, do: z.enum(["wait", "lookAway", "pause", "resume", "end"]) }),
]) satisfies z.ZodType<{ at: number } & { do: Action["do"] }>;

const roundLog = z.strictObject({
  rules: z.string().max(40),
  seed: z.int32().or(z.uint32()),
  pace: z.enum(PACES),
  presses: z.array(press).max(MOST_PRESSES),
});

/** A log as a browser sent it, or why it is none. */
type ReadLog =
  | { readonly ok: true; readonly log: RoundLog }
  | { readonly ok: false; readonly fault: "notALog" | Extract<LogFault, "tooLong"> };

/** Reads what a browser sent as the log of a round. Whether it was played, `replay` tells. */
export function readLog(sent: unknown): ReadLog {
  const parsed = roundLog.safeParse(sent);
  if (parsed.success) return { ok: true, log: parsed.data as RoundLog };
  const tooLong = parsed.error.issues.some(({ code, path }) =>
    code === "too_big" && path.join() === "presses"
  );
  return { ok: false, fault: tooLong ? "tooLong" : "notALog" };
}
