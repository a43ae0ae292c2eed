import type { Child, JSX } from "hono/jsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon_names.ts";

/** `primary`: the one main action of a page; `quiet`: the others; `danger`: what cannot be undone. */
export type ButtonKind = "primary" | "quiet" | "danger";

interface Common {
  kind?: ButtonKind;
  icon?: IconName;
  /** What happens, in words: "Demander un témoignage". */
  children?: Child;
}

/** A button that sends its form. Further attributes (`name`, `value`, `formaction`…) pass through. */
export function Button(
  { kind = "primary", icon, children, type = "submit", ...rest }:
    & Common
    & Omit<JSX.IntrinsicElements["button"], "class">,
) {
  return (
    <button class={`button button-${kind}`} type={type} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button, for an action that begins on another page. */
export function ButtonLink(
  { kind = "primary", icon, children, ...rest }:
    & Common
    & Omit<JSX.IntrinsicElements["a"], "class">
    & { href: string },
) {
  return (
    <a class={`button button-${kind}`} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** A form that is nothing but its button, for an action that needs no further word. */
export function PostButton(
  { action, fields = {}, ...button }:
    & Common
    & { action: string; fields?: Readonly<Record<string, string>> },
) {
  return (
    <form method="post" action={action} class="post-button">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...button} />
    </form>
  );
}

/** Buttons that belong together, the main one first. */
export function Actions({ children }: { children?: Child }) {
  return <div class="actions">{children}</div>;
}
