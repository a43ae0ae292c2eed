import type { WebContext } from "./env.ts";

/** Some of a long list, and where the rest of it is. */
export interface ListPart<T> {
  readonly shown: readonly T[];
  /** How many come before those shown. */
  readonly from: number;
  /** The page that goes on; undefined at the list's end. */
  readonly more?: string;
}

/**
 * The part of a list that a page's `from` asks for: from there, as many as one page holds. Beyond
 * the end, as after people left, it is the beginning.
 */
export function listPart<T>(c: WebContext, all: readonly T[], atOnce: number): ListPart<T> {
  const { pathname, searchParams } = new URL(c.req.url);
  const asked = Number(searchParams.get("from"));
  const from = Number.isInteger(asked) && asked > 0 && asked < all.length ? asked : 0;
  const next = from + atOnce;
  searchParams.set("from", String(next));
  return {
    shown: all.slice(from, next),
    from,
    more: next < all.length ? `${pathname}?${searchParams}` : undefined,
  };
}
