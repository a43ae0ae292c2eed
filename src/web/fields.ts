import { z } from "zod";
import { POSTAL_CODES } from "../identity/communes.ts";
import type { Place } from "../identity/types.ts";
import { type Language, LANGUAGES } from "../languages.ts";

/** One line, or several, that must not stay empty. */
export function text(max: number) {
  return z.string("required").trim().min(1, "required").max(max, "too-long");
}

/** A text that may stay empty, and then is undefined. */
export function optionalText(max: number) {
  return z.string("invalid").trim().max(max, "too-long").optional()
    .transform((value) => value || undefined);
}

/** An e-mail address that may stay empty, and then is undefined. */
export const optionalEmail = z.union([z.literal(""), z.email("email-form")]).optional()
  .transform((email) => email || undefined);

/** The ticked boxes of one name, however many. */
export function choices<T extends string>(values: readonly T[]) {
  return z.preprocess(
    (value) => value === undefined ? [] : [value].flat(),
    z.array(z.enum(values, "invalid")),
  );
}

/** A chosen file, or undefined: a browser sends an empty one where none was chosen. */
export const optionalFile = z.instanceof(File).optional().catch(undefined)
  .transform((file) => file && file.size > 0 ? file : undefined);

/** A password as it was typed; the domain says what it asks of one. */
export const password = z.string("required").min(1, "required").max(1000, "too-long");

/** Country and postal code, which fit together. */
export const postalPlace = {
  country: z.enum(["FR", "BE"], "choose"),
  postalCode: z.string("required").trim().min(1, "required"),
};

/** Whether a postal code is one of its country. */
export function fitsCountry(place: Pick<Place, "country" | "postalCode">): boolean {
  return POSTAL_CODES[place.country].test(place.postalCode);
}

/** The site's languages and which of them comes first. */
export const languageChoice = {
  languages: choices(LANGUAGES).refine((list) => list.length > 0, "languages-missing"),
  first: z.enum(LANGUAGES, "choose"),
};

/** The chosen languages, the first one first. */
export function inOrder(
  { languages, first }: { readonly languages: readonly Language[]; readonly first: Language },
): Language[] {
  return [
    ...languages.filter((language) => language === first),
    ...languages.filter((language) => language !== first),
  ];
}
