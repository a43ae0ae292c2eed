import type { MessageKey } from "../../views/locales/translate.ts";

/** The name of one of the fair's sentences. */
export type FairKey = Extract<MessageKey, `fair.${string}`>;

/**
 * Something to say in any language: the name of a sentence and what fills its gaps. A sentence can
 * be in a gap of another.
 */
export interface Sentence {
  readonly key: FairKey;
  readonly params?: Readonly<Record<string, string | number | Sentence>>;
}

/** Says a sentence. @param translate as `translator(language)` gives it */
export function say(
  translate: (key: FairKey, params?: Readonly<Record<string, string | number>>) => string,
  { key, params = {} }: Sentence,
): string {
  const filled = Object.entries(params).map(([name, value]) =>
    [name, typeof value === "object" ? say(translate, value) : value] as const
  );
  return translate(key, Object.fromEntries(filled));
}
