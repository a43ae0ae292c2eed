import type { Actor } from "./types.ts";

/**
 * Tells who is meant by a few typed letters: whose name or handle holds every word of the query,
 * accents and case aside. An empty query means everyone.
 */
export function isCalled(query: string): (actor: Pick<Actor, "name" | "handle">) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return ({ name, handle }) => {
    const text = plain(`${name} ${handle}`);
    return words.every((word) => text.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");
}
