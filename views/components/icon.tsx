import { raw } from "hono/html";
import { manifest } from "../assets.ts";
import type { IconName } from "./icon_names.ts";

/** An icon beside its words; on its own it says nothing, so screen readers pass over it. */
export function Icon({ name, class: className }: { name: IconName; class?: string }) {
  return (
    <svg
      class={className ? `icon ${className}` : "icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {raw(manifest().icons[name] ?? "")}
    </svg>
  );
}
