import type { Translate } from "../locales/translate.ts";
import { Icon } from "./icon.tsx";

/** A text to take along: an address, a code. The button appears where a script can copy. */
export function CopyField(
  { t, id, label, value }: { t: Translate; id: string; label: string; value: string },
) {
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <div class="copy-field">
        <input class="input" id={id} value={value} readonly />
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
