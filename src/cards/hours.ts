import { FieldError } from "../errors.ts";
import type { CardAnswers, PartialDate, Period, Rhythm } from "./answer_types.ts";

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_PER: Readonly<Record<Exclude<Rhythm["per"], "once">, number>> = {
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/**
 * About how many hours that is in all, rounded to the hour; undefined where it cannot be told.
 * @param now until when it is counted at most
 */
export function estimatedHours(
  { period, rhythm }: Pick<CardAnswers, "period" | "rhythm">,
  now: Date,
): number | undefined {
  if (!rhythm) return undefined;
  const { times, per, hours } = rhythm;
  if (per === "once") return atLeastHalf(times * hours);
  if (!period) return undefined;
  const end = period.to ? Math.min(dayAfter(period.to).getTime(), now.getTime()) : now.getTime();
  const days = Math.max(0, end - firstDay(period.from).getTime()) / DAY_MS;
  return atLeastHalf(days / DAYS_PER[per] * times * hours);
}

/** The first day of a year, a month or a day (ISO 8601 date). */
export function dayFrom(date: PartialDate): string {
  return firstDay(date).toISOString().slice(0, 10);
}

/** The last day of a year, a month or a day (ISO 8601 date). */
export function dayTo(date: PartialDate): string {
  return new Date(dayAfter(date).getTime() - DAY_MS).toISOString().slice(0, 10);
}

/**
 * A period as it is kept.
 * @throws {FieldError} `from`, `to`: `when-wrong`, `period-backwards`, `period-in-future`
 */
export function parsePeriod({ from, to }: Period, now: Date): Period {
  if (!isPartialDate(from)) throw new FieldError("from", "when-wrong");
  if (firstDay(from) > now) throw new FieldError("from", "period-in-future");
  if (to === undefined) return { from };
  if (!isPartialDate(to)) throw new FieldError("to", "when-wrong");
  if (firstDay(to) > now) throw new FieldError("to", "period-in-future");
  if (dayAfter(to) <= firstDay(from)) throw new FieldError("to", "period-backwards");
  return { from, to };
}

/** Whether a number of hours is whole or half, and more than none. */
export function isWholeOrHalf(hours: number): boolean {
  return hours > 0 && Number.isInteger(hours * 2);
}

function isPartialDate(date: PartialDate): boolean {
  const parts = PARTIAL_DATE.exec(date);
  if (!parts || Number(parts[1]) < 1900) return false;
  return firstDay(date).toISOString().startsWith(date);
}

/** An hour that is not there would be none at all. */
function atLeastHalf(hours: number): number {
  return hours < 0.75 ? 0.5 : Math.round(hours);
}

function firstDay(date: PartialDate): Date {
  const [, year, month = "01", day = "01"] = PARTIAL_DATE.exec(date)!;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

function dayAfter(date: PartialDate): Date {
  const [, year, month, day] = PARTIAL_DATE.exec(date)!;
  if (!month) return new Date(Date.UTC(Number(year) + 1, 0, 1));
  if (!day) return new Date(Date.UTC(Number(year), Number(month), 1));
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1));
}
