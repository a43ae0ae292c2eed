import { type Child, isValidElement, type JSX, useContext } from "hono/jsx";
import { FewerActions } from "./fewer.ts";
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

/**
 * Buttons that belong together, the main one first. Where the reader asked for fewer things at once,
 * the quiet ones wait behind a word.
 */
export function Actions({ children }: { children?: Child }) {
  const others = useContext(FewerActions);
  const all = listed(children);
  const loud = all.filter((child) => !isQuiet(child));
  const shown = loud.length > 0 ? loud : all.slice(0, 1);
  const folded = all.filter((child) => !shown.includes(child));
  if (!others || folded.length === 0) return <div class="actions">{children}</div>;
  return (
    <div class="actions">
      {shown}
      <details class="more">
        <summary>
          <Icon name="chevron-down" />
          <span>{others}</span>
        </summary>
        <div class="actions">{folded}</div>
      </details>
    </div>
  );
}

function listed(children: Child): Child[] {
  const nothing = children === null || children === undefined || typeof children === "boolean";
  if (nothing) return [];
  return Array.isArray(children) ? children.flatMap(listed) : [children];
}

function isQuiet(child: Child): boolean {
  return isValidElement(child) && (child.props as { kind?: ButtonKind }).kind === "quiet";
}
