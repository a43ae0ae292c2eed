import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon_names.ts";

/**
 * Something with consequences, folded away until it is wanted: opening it says what will happen, and
 * only the button inside does it. Works without a script, and no key press does it by mistake.
 */
export function Confirm(
  { label, icon = "alert-triangle", gentle, open, children }: {
    /** What it leads to: "Révoquer ce badge". */
    label: string;
    icon?: IconName;
    /** Whether it takes nothing away: then it has not the colour of a warning. */
    gentle?: boolean;
    /** Whether it starts unfolded, as when its form came back with an error. */
    open?: boolean;
    /** The consequences in sentences, and the form. */
    children?: Child;
  },
) {
  return (
    <details class={gentle ? "confirm confirm-gentle" : "confirm"} open={open}>
      <summary class="button button-quiet">
        <Icon name={icon} />
        <span>{label}</span>
      </summary>
      <div class="confirm-body">{children}</div>
    </details>
  );
}

/** Details for those who want them, folded away for the others. */
export function More(
  { label, open, children }: { label: string; open?: boolean; children?: Child },
) {
  return (
    <details class="more" open={open}>
      <summary>
        <Icon name="chevron-down" />
        <span>{label}</span>
      </summary>
      <div class="more-body">{children}</div>
    </details>
  );
}
