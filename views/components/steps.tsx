import type { Translate } from "../locales/translate.ts";

/** Where one is in a form of several pages, in words and as flags on a string. */
export function Steps({ t, step, of }: { t: Translate; step: number; of: number }) {
  return (
    <div class="steps">
      <p class="steps-words">{t("common.steps", { step, of })}</p>
      <ol class="steps-flags" aria-hidden="true">
        {Array.from(
          { length: of },
          (_, index) => <li class={index < step ? "steps-flag steps-flag-done" : "steps-flag"} />,
        )}
      </ol>
    </div>
  );
}
