import type { Child } from "hono/jsx";

/** Things one recognises, one below the other, or side by side where there is room. */
export function TileList({ children, label }: { children?: Child; label?: string }) {
  return <ul class="tiles" role="list" aria-label={label}>{children}</ul>;
}

interface BadgeTileProps {
  href: string;
  /** Address of the badge's picture; its alternative text is the name beside it. */
  image: string;
  name: string;
  /** The level as a word: "Avec aide". */
  level?: string;
  /** For whom, by whom, since when: short lines. */
  lines?: readonly Child[];
  /** A state in words: "Attend votre réponse". */
  state?: string;
}

/** A badge in a list, as a ticket of the fair. */
export function BadgeTile({ href, image, name, level, lines = [], state }: BadgeTileProps) {
  return (
    <li class="tile tile-badge">
      <img class="tile-picture" src={image} alt="" width="96" height="96" loading="lazy" />
      <div class="tile-words">
        <a class="tile-name" href={href}>{name}</a>
        {level && <p class="tile-level">{level}</p>}
        {lines.map((line) => <p class="tile-line">{line}</p>)}
        {state && <p class="tile-state">{state}</p>}
      </div>
    </li>
  );
}

interface PersonTileProps {
  /** Absent where there is no page to see. */
  href?: string;
  name: string;
  /** Address of their picture; their initials stand in for it. */
  image?: string;
  lines?: readonly Child[];
  state?: string;
  /** Buttons or links for what can be done with them. */
  children?: Child;
}

/** A person or an organisation in a list. */
export function PersonTile({ href, name, image, lines = [], state, children }: PersonTileProps) {
  return (
    <li class="tile tile-person">
      <Face name={name} image={image} />
      <div class="tile-words">
        {href ? <a class="tile-name" href={href}>{name}</a> : <p class="tile-name">{name}</p>}
        {lines.map((line) => <p class="tile-line">{line}</p>)}
        {state && <p class="tile-state">{state}</p>}
        {children && <div class="tile-actions">{children}</div>}
      </div>
    </li>
  );
}

/** A picture of someone, or the first letters of their name. */
export function Face(
  { name, image, eager }: {
    name: string;
    image?: string;
    /** For the one at the top of a page, which must not come late. */
    eager?: boolean;
  },
) {
  const loading = eager ? "eager" : "lazy";
  return image
    ? <img class="face" src={image} alt="" width="56" height="56" loading={loading} />
    : <span class="face face-initials" aria-hidden="true">{initials(name)}</span>;
}

/** "Maison des Associations" → "MA": the first letters of the first and last word. */
function initials(name: string): string {
  const words = name.split(/[\s'’-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return letters.map((word) => [...word][0]!.toLocaleUpperCase("fr")).join("");
}
