import type { Child } from "hono/jsx";
import type { Language } from "../../src/languages.ts";
import { formatDate, formatMoment } from "../format.ts";

/** Names and what they are; those without a value are left out. */
export type FactItems = readonly (readonly [name: string, value: Child])[];

/** Facts about one thing, each with its name; pairs whose value is absent are left out. */
export function Facts({ items }: { items: FactItems }) {
  return (
    <dl class="facts">
      {items.filter(([, value]) => value !== undefined && value !== null && value !== "").map((
        [name, value],
      ) => (
        <div class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A day in words, or with `exact` a moment to the minute, that machines can read too. */
export function Time(
  { language, iso, exact }: { language: Language; iso: string; exact?: boolean },
) {
  const words = exact ? formatMoment(language, iso) : formatDate(language, iso);
  return <time datetime={iso}>{words}</time>;
}
