import type { Actor } from "./types.ts";

/**
 * Tells who is meant by a few typed letters: whose name or handle holds every word of the query,
 * accents and case aside. An empty query means everyone.
 */
export function isCalled(query: string): (actor: Pick<Actor, "name" | "handle">) => boolean {
  const isSaid = saysAll(query);
  return ({ name, handle }) => isSaid(`${name} ${handle}`);
}

/** Tells which texts hold every word of a query, accents and case aside; an empty query holds in all. */
export function saysAll(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const all = plain(text);
    return words.every((word) => all.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");
}
