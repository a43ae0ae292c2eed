import { isDeepStrictEqual } from "node:util";
import type { KvKey, KvStore, KvStoreListEntry, KvStoreSetOptions } from "@fedify/fedify";
import type { Deps } from "../src/deps.ts";
import { ValueTooLargeError } from "../src/store/errors.ts";
import { keys } from "../src/store/keys.ts";
import type { KeyOf, SetOptions, StoreValue } from "../src/store/ports.ts";

type Kept = Pick<Deps, "store" | "clock">;

/** Fedify's cache on the node's own store, below its own prefix: it stays out of backups. */
export class StoreKv implements KvStore {
  readonly #deps: Kept;

  constructor(deps: Kept) {
    this.#deps = deps;
  }

  async get<T = unknown>(key: KvKey): Promise<T | undefined> {
    return (await this.#deps.store.get<T>(keys.fedify(key))).value ?? undefined;
  }

  /** A value over the store's limit is not kept: to a cache that is a miss. */
  async set(key: KvKey, value: unknown, options?: KvStoreSetOptions): Promise<void> {
    try {
      await this.#deps.store.atomic()
        .set(keyOf(key), value as StoreValue, this.#expiry(options)).commit();
    } catch (error) {
      if (!(error instanceof ValueTooLargeError)) throw error;
      await this.delete(key);
    }
  }

  async delete(key: KvKey): Promise<void> {
    await this.#deps.store.atomic().delete(keyOf(key)).commit();
  }

  async cas(
    key: KvKey,
    expectedValue: unknown,
    newValue: unknown,
    options?: KvStoreSetOptions,
  ): Promise<boolean> {
    for (;;) {
      const entry = await this.#deps.store.get(keyOf(key));
      if (!isDeepStrictEqual(entry.value ?? undefined, expectedValue ?? undefined)) return false;
      const result = await this.#deps.store.atomic().check(entry)
        .set(keyOf(key), newValue as StoreValue, this.#expiry(options)).commit();
      if (result.ok) return true;
    }
  }

  async *list(prefix?: KvKey): AsyncIterable<KvStoreListEntry> {
    const below = prefix ?? [];
    if (prefix) {
      const value = await this.get(prefix);
      if (value !== undefined) yield { key: prefix, value };
    }
    const own = keys.fedify([]).length;
    for await (const { key, value } of this.#deps.store.list({ prefix: keys.fedify(below) })) {
      yield { key: key.slice(own) as unknown as KvKey, value };
    }
  }

  #expiry(options?: KvStoreSetOptions): SetOptions {
    if (!options?.ttl) return {};
    const now = this.#deps.clock().getTime();
    return { expiresAt: new Date(now + options.ttl.total("milliseconds")) };
  }
}

function keyOf(key: KvKey): KeyOf<StoreValue> {
  return keys.fedify(key);
}
