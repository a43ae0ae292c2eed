import type { Translate } from "../locales/translate.ts";
import { Icon } from "./icon.tsx";

/** Letters a line holds on the narrowest telephones, for browsers that do not fit a field to its text. */
const PER_LINE = 28;

/**
 * A text to take along, whole however long it is: an address, a code. The button appears where a
 * script can copy.
 */
export function CopyField(
  { t, id, label, value }: { t: Translate; id: string; label: string; value: string },
) {
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <div class="copy-field">
        <textarea
          class="input"
          id={id}
          rows={Math.ceil(value.length / PER_LINE)}
          spellcheck={false}
          readonly
        >
          {value}
        </textarea>
        <button
          class="button button-quiet"
          type="button"
          hidden
          data-copy={id}
          data-copied={t("common.copied")}
        >
          <Icon name="copy" />
          <span>{t("common.copy")}</span>
        </button>
      </div>
    </div>
  );
}
