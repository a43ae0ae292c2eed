import type { Clock } from "../../clock.ts";
import type {
  Absent,
  Atomic,
  CommitResult,
  Entry,
  Key,
  KeyOf,
  Lease,
  ListOptions,
  ListSelector,
  MaybeEntry,
  NewMessage,
  SetOptions,
  Store,
  Watch,
} from "../ports.ts";
import type { Committer } from "./committer.ts";
import type { Check, Effect, Write } from "./operation.ts";
import { type Envelope, isTooLong, rows } from "./layout.ts";
import type { Marks } from "./marks.ts";
import type { RowCache } from "./row_cache.ts";
import { rowName } from "./row_name.ts";
import type { QueueState } from "./queue_state.ts";
import type { QueueStaging } from "./staging.ts";
import { encode, hasExpired } from "./values.ts";
import { Watching } from "./watching.ts";

// Deno KV drops what has expired by the machine's own clock; ours decides first.
const DISK_GRACE_MS = 60 * 60 * 1000;
const KEYS_AT_ONCE = 10;
const ROWS_AT_ONCE = 500;

/** What a {@link DenoKvStore} works with. */
export interface DenoKvParts {
  readonly kv: Deno.Kv;
  readonly cache: RowCache;
  readonly marks: Marks;
  readonly clock: Clock;
  readonly committer: Committer<QueueStaging>;
  readonly queue: QueueState;
}

/** {@link Store} over one Deno KV file that no other process has open. */
export class DenoKvStore implements Store {
  readonly #parts: DenoKvParts;
  readonly #watching: Watching | undefined;

  constructor(parts: DenoKvParts, watching?: Watching) {
    this.#parts = parts;
    this.#watching = watching;
  }

  async get<T>(key: KeyOf<T>): Promise<MaybeEntry<T>> {
    return (await this.getMany([key]))[0];
  }

  async getMany<T>(keys: readonly KeyOf<T>[]): Promise<MaybeEntry<T>[]> {
    const { cache, kv } = this.#parts;
    const possible = keys.filter((key) => !isTooLong(key)).map(rows.value);
    for (const key of possible) this.#watching?.reads(rowName(key));
    const found = await cache.rows(possible, async (missing) => {
      if (missing.length === 1) return [await kv.get(missing[0])];
      const parts = [];
      for (let i = 0; i < missing.length; i += KEYS_AT_ONCE) {
        parts.push(kv.getMany<unknown[]>(missing.slice(i, i + KEYS_AT_ONCE)));
      }
      return (await Promise.all(parts)).flat();
    });
    const next = found.values();
    return keys.map((key) => isTooLong(key) ? absent(key) : this.#read(key, next.next().value!));
  }

  async *list<T>(selector: ListSelector, options: ListOptions = {}): AsyncGenerator<Entry<T>> {
    const limit = options.limit ?? Infinity;
    if (limit <= 0 || isTooLong(selector.prefix)) return;
    const { cache, kv } = this.#parts;
    this.#watching?.reads(rowName(rows.value(selector.prefix)));
    const found = cache.listing(
      rows.value(selector.prefix),
      [rowName(selector.start ?? []), rowName(selector.end ?? []), options.reverse ?? false],
      () =>
        kv.list(within(selector), {
          reverse: options.reverse,
          batchSize: Math.min(limit, ROWS_AT_ONCE),
        }),
    );
    let count = 0;
    for await (const row of found) {
      const entry = this.#read<T>(row.key.slice(1) as Key, row);
      if (entry.versionstamp === null) continue;
      yield entry;
      if (++count >= limit) return;
    }
  }

  async count(key: Key): Promise<bigint> {
    this.#watching?.reads(rowName(rows.value(key)));
    const { value } = await this.#parts.kv.get(rows.value(key));
    return value instanceof Deno.KvU64 ? BigInt.asIntN(64, value.value) : 0n;
  }

  atomic(): Atomic {
    return new DenoKvAtomic(this.#parts);
  }

  watch(): Watch {
    const { marks, clock } = this.#parts;
    const watching = new Watching(marks);
    return {
      store: new DenoKvStore(this.#parts, watching),
      holds: () => watching.holds(clock().getTime()),
      end: () => watching.end(),
    };
  }

  /** Waits for the commits on their way and closes the file. */
  async close(): Promise<void> {
    this.#parts.queue.close();
    await this.#parts.committer.close();
    this.#parts.kv.close();
  }

  #read<T>(key: Key, { value, versionstamp }: Deno.KvEntryMaybe<unknown>): MaybeEntry<T> {
    if (versionstamp === null || isAbsent(value, this.#parts.clock)) {
      return absent(key);
    }
    this.#watching?.expires((value as Envelope).e);
    return { key, value: (value as Envelope).v as T, versionstamp };
  }
}

function absent(key: Key): Absent {
  return { key, value: null, versionstamp: null };
}

/** Whether what lies under a key is no value for the reader: a counter, or expired. */
export function isAbsent(value: unknown, clock: Clock): boolean {
  return value instanceof Deno.KvU64 || hasExpired(value, clock().getTime());
}

function within({ prefix, start, end }: ListSelector): Deno.KvListSelector {
  const [from, to] = [start && rows.value(start), end && rows.value(end)];
  if (from && to) return { start: from, end: to };
  const below = rows.value(prefix);
  if (from) return { prefix: below, start: from };
  if (to) return { prefix: below, end: to };
  return { prefix: below };
}

class DenoKvAtomic implements Atomic {
  readonly #parts: DenoKvParts;
  readonly #checks: Check[] = [];
  readonly #writes: Write[] = [];
  readonly #effects: Effect<QueueStaging>[] = [];
  #bytes = 0;
  #refusal: unknown;

  constructor(parts: DenoKvParts) {
    this.#parts = parts;
  }

  check(...entries: { key: Key; versionstamp: string | null }[]): this {
    for (const { key, versionstamp } of entries) {
      this.#checks.push({ key: rows.value(key), versionstamp });
    }
    return this;
  }

  set<T>(key: KeyOf<T>, value: T, options: SetOptions = {}): this {
    return this.#collect(() => {
      const { value: v, bytes } = encode(key, value);
      this.#bytes += bytes;
      const e = options.expiresAt?.getTime();
      const row = rows.value(key);
      if (e === undefined) return this.#writes.push({ type: "set", key: row, value: { v } });
      const expireIn = Math.max(0, e - this.#parts.clock().getTime()) + DISK_GRACE_MS;
      this.#writes.push({ type: "set", key: row, value: { v, e }, expireIn });
    });
  }

  delete(key: Key): this {
    this.#writes.push({ type: "delete", key: rows.value(key) });
    return this;
  }

  add(key: Key, amount: bigint): this {
    this.#writes.push({ type: "sum", key: rows.value(key), value: BigInt.asUintN(64, amount) });
    return this;
  }

  enqueue(message: NewMessage): this {
    return this.#collect(() => {
      const { value: payload, bytes } = encode(["message", message.topic], message.payload);
      this.#bytes += bytes;
      this.#effects.push(this.#parts.queue.enqueuing({ ...message, payload }));
    });
  }

  acknowledge(lease: Lease): this {
    const known = this.#effects.some(({ message }) => message === lease.id);
    if (!known) this.#effects.push(this.#parts.queue.acknowledging(lease));
    return this;
  }

  async commit(): Promise<CommitResult> {
    if (this.#refusal) throw this.#refusal;
    return await this.#parts.committer.commit({
      checks: this.#checks,
      writes: this.#writes,
      effects: this.#effects,
      bytes: this.#bytes,
    });
  }

  /** What cannot be kept is said by the commit, as the port promises. */
  #collect(step: () => void): this {
    try {
      step();
    } catch (error) {
      this.#refusal ??= error;
    }
    return this;
  }
}
