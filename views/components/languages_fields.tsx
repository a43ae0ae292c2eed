import { LANGUAGES } from "../../src/languages.ts";
import type { PageContext } from "../context.ts";
import { ChoiceGroup } from "./choice_group.tsx";
import type { FormState } from "./form_state.ts";
import { LANGUAGE_NAMES } from "./language_switch.tsx";

/** Which languages the site speaks, and which one first. */
export function LanguagesFields(
  { context: { t }, form }: { context: Pick<PageContext, "t">; form: FormState },
) {
  const options = LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }));
  return (
    <>
      <ChoiceGroup
        t={t}
        form={form}
        name="languages"
        label={t("setup.languages.languages")}
        options={options}
        multiple
      />
      <ChoiceGroup
        t={t}
        form={form}
        name="first"
        label={t("setup.languages.first")}
        help={t("setup.languages.firstHelp")}
        options={options}
        grid
      />
    </>
  );
}
