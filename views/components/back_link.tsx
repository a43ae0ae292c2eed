import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";

/** At the end of a page, the way to the one that leads to it. */
export function BackLink({ href, children }: { href: string; children?: Child }) {
  return (
    <p>
      <a href={href} class="back-link">
        <Icon name="arrow-left" />
        <span>{children}</span>
      </a>
    </p>
  );
}
