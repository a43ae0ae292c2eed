import type { Language } from "../../src/languages.ts";

/** What one of ours says to somebody whose software knows none of our words. */
export type Saying =
  | "award"
  | "award-signed"
  | "award-revoked"
  | "testimony";

/**
 * Says it as plain text, paragraphs apart, in the language of who writes.
 * @param params `from`, `badge`, `date` (ISO 8601), `message`, as each needs them
 */
export type Say = (
  language: Language,
  saying: Saying,
  params: Readonly<Record<string, string>>,
) => string;
