import type { Language } from "../../languages.ts";
import { didWebHost } from "../../credentials/did_web.ts";
import { formatDate } from "../../../views/format.ts";
import { translateCode } from "../../../views/locales/translate.ts";

type Params = Readonly<Record<string, string | number>>;

/** A check's answer in a sentence for people: days in words, hosts instead of DIDs. */
export function checkSentence(language: Language, code: string, params: Params = {}): string {
  return say(language, `verify.code.${code}`, params) ?? code;
}

/** A warning in a sentence for people. */
export function warningSentence(language: Language, code: string, params: Params = {}): string {
  return say(language, `verify.warning.${code}`, params) ?? code;
}

/**
 * Why nothing could be read or fetched, or undefined where the code is of another kind.
 */
export function readingSentence(
  language: Language,
  code: string,
  params: Params = {},
): string | undefined {
  return say(language, `verify.read.${code}`, params) ??
    say(language, `verify.fetch.${code}`, params);
}

function say(language: Language, path: string, params: Params): string | undefined {
  return translateCode(language, path, readable(language, params));
}

function readable(language: Language, params: Params): Params {
  const { date, issuer, witness = issuer } = params;
  const host = typeof witness === "string" ? didWebHost(witness) ?? witness : undefined;
  return {
    ...(host ? { host } : {}),
    ...params,
    ...(typeof date === "string" ? { date: day(language, date) } : {}),
  };
}

/** A foreign document may say anything where a date belongs. */
function day(language: Language, date: string): string {
  return Number.isNaN(Date.parse(date)) ? date : formatDate(language, date);
}
