import type { Key, KeyOf, ListOptions, Store } from "./ports.ts";

/** What the keys of an index end with: the ids of what it names, in its order. */
export async function idsIn(store: Store, index: Key, options?: ListOptions): Promise<string[]> {
  const entries = await Array.fromAsync(store.list({ prefix: index }, options));
  return entries.map(({ key }) => String(key.at(-1)));
}

/**
 * The things that an index names, in its order; what is no more is left out.
 * @param primary the key under which a thing lies, by its id
 */
export async function namedIn<T>(
  store: Store,
  index: Key,
  primary: (id: string) => KeyOf<T>,
  options?: ListOptions,
): Promise<T[]> {
  const entries = await store.getMany((await idsIn(store, index, options)).map(primary));
  return entries.flatMap(({ value }) => value === null ? [] : [value]);
}
