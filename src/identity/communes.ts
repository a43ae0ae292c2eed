import type { Place } from "./types.ts";

/** A postal code as the two countries write them: five digits in France, four in Belgium. */
export const POSTAL_CODES: Readonly<Record<Place["country"], RegExp>> = {
  FR: /^\d{5}$/,
  BE: /^[1-9]\d{3}$/,
};

/**
 * The communes that share a postal code, by name. None for Belgium, whose list has no free package,
 * and for codes that only companies have (CEDEX).
 */
export async function communesOf(
  { country, postalCode }: Pick<Place, "country" | "postalCode">,
): Promise<string[]> {
  if (country !== "FR") return [];
  // 5 MB that only a set-up or a move to another commune needs.
  const { default: postalCodes } = await import("codes-postaux");
  const found: readonly { nomCommune: string }[] = postalCodes.find(postalCode);
  return [...new Set(found.map(({ nomCommune }) => nomCommune))].sort((a, b) =>
    a.localeCompare(b, "fr")
  );
}
