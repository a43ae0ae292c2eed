export interface SectionLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  /** How many things wait there. */
  readonly count?: number;
}

/** The pages of one area, such as the association's. */
export function SectionNav({ label, links }: { label: string; links: readonly SectionLink[] }) {
  return (
    <nav class="section-nav" aria-label={label}>
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
    </nav>
  );
}
