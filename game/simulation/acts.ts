import { EVENING_AT, PARADE_AT } from "./rules.ts";

const ACTS = ["opening", "parade", "evening"] as const;
/** Opening, parade or evening. */
export type Act = (typeof ACTS)[number];

/** The act in which a tick lies. */
export function actAt(tick: number): Act {
  if (tick < PARADE_AT) return "opening";
  return tick < EVENING_AT ? "parade" : "evening";
}
