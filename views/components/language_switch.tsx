import type { Language } from "../../src/languages.ts";
import type { PageContext } from "../context.ts";

/** Each language by its own name, whatever the page speaks. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: "Français",
  nl: "Nederlands",
  en: "English",
};

/** Shows this same page in another of the node's languages. */
export function LanguageSwitch({ context }: { context: PageContext }) {
  const { t, language, languages, path } = context;
  if (languages.length < 2) return null;
  return (
    <form
      class="language-switch"
      method="post"
      action="/language"
      aria-label={t("common.language")}
    >
      <input type="hidden" name="back" value={path} />
      {languages.map((code) => (
        <button
          type="submit"
          name="language"
          value={code}
          lang={code}
          aria-current={code === language ? "true" : undefined}
        >
          <abbr title={LANGUAGE_NAMES[code]}>{code.toUpperCase()}</abbr>
        </button>
      ))}
    </form>
  );
}
