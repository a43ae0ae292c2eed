import type { PartialDate, Period, Rhythm } from "../../../src/cards/answer_types.ts";
import { WORDING } from "../../../src/cards/wording.ts";
import { type Language, LOCALE } from "../../../src/languages.ts";
import { dated } from "../../../src/typography.ts";
import { formatNumber } from "../../format.ts";
import type { Translate } from "../../locales/translate.ts";

/** The parts of a page's context that words depend on. */
export interface Speaking {
  readonly t: Translate;
  readonly language: Language;
}

/** "septembre" for `09`. */
export function monthName(language: Language, month: string): string {
  return said(language, `2000-${month}-01`, { month: "long" });
}

/** "2019", "septembre 2019" or "21 septembre 2019": as well as one remembers. */
function dateInWords(language: Language, date: PartialDate): string {
  const [year, month, day] = date.split("-");
  if (!month) return year!;
  return said(language, `${year}-${month}-${day ?? "01"}`, {
    year: "numeric",
    month: "long",
    ...(day ? { day: "numeric" } : {}),
  });
}

/** "septembre 2019 – juin 2026", "Depuis 2019". */
export function periodInWords({ t, language }: Speaking, { from, to }: Period): string {
  const start = dateInWords(language, from);
  if (to === undefined) return t("cards.card.from", { from: start });
  if (to === from) return start;
  return t("cards.card.fromTo", { from: start, to: dateInWords(language, to) });
}

/** "2,5 heures". */
export function hoursInWords({ t, language }: Speaking, hours: number): string {
  return t("awards.hours", { count: hours, hours: formatNumber(language, hours) });
}

/** "2 fois par mois, 3 h chaque fois", as a card says it. */
export function rhythmInWords(language: Language, rhythm: Rhythm): string {
  return WORDING[language].rhythm(rhythm, (value) => formatNumber(language, value));
}

/** "Septembre 2019 – juin 2026, environ 120 heures". */
export function timeInWords(
  speaking: Speaking,
  { period, hours }: { readonly period?: Period; readonly hours?: number },
): string | undefined {
  const about = hours === undefined
    ? undefined
    : speaking.t("cards.card.about", { hours: hoursInWords(speaking, hours) });
  const all = [period && periodInWords(speaking, period), about].filter(Boolean).join(", ");
  return all ? all[0]!.toLocaleUpperCase(speaking.language) + all.slice(1) : undefined;
}

function said(language: Language, day: string, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: "UTC" })
    .format(new Date(day));
  return dated(language, words);
}
