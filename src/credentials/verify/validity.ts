import type { Clock } from "../../clock.ts";
import type { JsonObject } from "../types.ts";
import { type Answer, failed, passed, unknown } from "./answer.ts";

/** How far another host's clock may be ahead of ours, in milliseconds. */
const CLOCK_SKEW = 5 * 60_000;

/** Whether now lies between `validFrom` and `validUntil` (VC 2.0 § 4.9). */
export function checkValidity(credential: JsonObject, clock: Clock): Answer {
  const now = clock().getTime();
  const { validFrom, validUntil } = credential;
  const from = moment(validFrom);
  const until = validUntil === undefined ? Infinity : moment(validUntil);
  if (Number.isNaN(from) || Number.isNaN(until)) return unknown("validity-not-read");
  if (from > now + CLOCK_SKEW) return failed("not-yet-valid", { date: String(validFrom) });
  if (until < now) return failed("expired", { date: String(validUntil) });
  return until === Infinity ? passed("valid") : passed("valid-until", { date: String(validUntil) });
}

function moment(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : NaN;
}
