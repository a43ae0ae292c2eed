import { Icon } from "./icon.tsx";

/** The way to one page of an area. */
export interface SectionLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  /** How many things wait there. */
  readonly count?: number;
}

/** As many as two lines of a telephone hold in any language. */
const FOLDED_FROM = 6;

/**
 * The pages of one area, such as the association's. Many of them are folded on a small screen, where
 * they would push the page itself below its edge: one line says where one is, and opens the others.
 */
export function SectionNav({ label, links }: { label: string; links: readonly SectionLink[] }) {
  const list = <LinkList links={links} />;
  if (links.length < FOLDED_FROM) {
    return <nav class="section-nav" aria-label={label}>{list}</nav>;
  }
  const waiting = links.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <nav class="section-nav" aria-label={label}>
      <details class="section-nav-fold">
        <summary>
          <span>
            {label} – <strong>{links.find(({ current }) => current)?.label}</strong>
          </span>
          {waiting > 0 && <span class="count">{waiting}</span>}
          <Icon name="chevron-down" />
        </summary>
        {list}
      </details>
    </nav>
  );
}

function LinkList({ links }: { links: readonly SectionLink[] }) {
  return (
    <ul role="list">
      {links.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? "page" : undefined}>
            {link.label}
            {link.count ? <span class="count">{link.count}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
